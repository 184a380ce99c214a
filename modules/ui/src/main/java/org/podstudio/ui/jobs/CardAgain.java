package org.podstudio.ui.jobs;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.openide.util.NbBundle.Messages;
import org.podstudio.core.api.model.ModelDevices;
import org.podstudio.core.api.problem.Problem;
import org.podstudio.ui.Work;
import org.podstudio.ui.toast.Toast;

/**
 * The user's wish that the graphics card tries a model again which it did not run. On the EDT.
 *
 * @param devices empty in an installation that runs no models
 */
@Messages({
    "CardAgain_button=Try the Graphics Card Again",
    "CardAgain_tip=Forget that it did not run this model; the next job tries it",
    "# {0} - model", "CardAgain_asked=The next job with {0} tries the graphics card",
    "CardAgain_nothing=Nothing keeps the next job from trying the graphics card"
})
public record CardAgain(Optional<ModelDevices> devices, Work work, Consumer<Toast> toasts, Consumer<Problem> problems) {
    /** Text of a button that asks for it. */
    public static String words() {
        return Bundle.CardAgain_button();
    }

    /** What the button does. */
    public static String tip() {
        return Bundle.CardAgain_tip();
    }

    /** @param model its id @param then runs when it is forgotten */
    public void ask(String model, Runnable then) {
        devices.ifPresent(known -> work.run(() -> known.tryAgain(model), forgotten -> told(model, forgotten, then), problems));
    }

    private void told(String model, List<ModelDevices.Refusal> forgotten, Runnable then) {
        toasts.accept(forgotten.isEmpty() ? Toast.note("card", Bundle.CardAgain_nothing()) : Toast.done("card", Bundle.CardAgain_asked(model)));
        then.run();
    }
}
