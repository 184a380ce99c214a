package org.podstudio.packbuilder.ui;

import static org.podstudio.ui.Scale.px;

import java.awt.BorderLayout;
import java.awt.Dimension;
import java.awt.FlowLayout;
import java.awt.GridLayout;
import javax.swing.JButton;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.border.EmptyBorder;
import org.jspecify.annotations.Nullable;
import org.openide.util.NbBundle.Messages;
import org.podstudio.core.api.job.Progress;
import org.podstudio.ui.StudioFonts;
import org.podstudio.ui.Token;
import org.podstudio.ui.part.Buttons;
import org.podstudio.ui.part.ThemedLabel;
import org.podstudio.ui.part.ThinBar;
import org.podstudio.ui.part.TokenPanel;

/** Below the steps: back and on, the build at the last one, and how far it is. */
@Messages({"foot.back=Back", "foot.back.tip=To the step before (Alt+Page Up)",
    "foot.back.first=This is the first step", "foot.build.runs=A pack is being built", "foot.next=Next", "foot.next.tip=To the next step (Alt+Page Down)",
    "foot.build=Build pack", "foot.build.tip=Build and verify the pack (Ctrl+Enter)", "foot.cancel=Cancel", "foot.waits=Waiting for its turn",
    "# {0} - what is done", "# {1} - percent", "foot.progress={0} · {1} %", "foot.copied=The store text is in the clipboard."})
final class BuildFoot extends TokenPanel {
    private static final long serialVersionUID = 1L;
    private static final int BAR_PX = px(56);

    private final JLabel status = new ThemedLabel("", StudioFonts::body, Token.SECOND);
    private final ThinBar bar = new ThinBar();
    private final JButton cancel;
    private final JButton back;
    private final JButton next;
    private final JButton build;

    BuildFoot(Runnable toCancel, Runnable toBack, Runnable toNext, Runnable toBuild) {
        super(new BorderLayout(px(16), 0), Token.RAISED, Line.TOP);
        setBorder(new EmptyBorder(px(8), px(16), px(8), px(16)));
        setPreferredSize(new Dimension(px(10), BAR_PX));
        cancel = button("cancel", Buttons.plain(Bundle.foot_cancel(), e -> toCancel.run()), Bundle.foot_cancel());
        back = button("back", Buttons.plain(Bundle.foot_back(), e -> toBack.run()), Bundle.foot_back_tip());
        next = button("next", Buttons.primary(Bundle.foot_next(), e -> toNext.run()), Bundle.foot_next_tip());
        build = button("build", Buttons.primary(Bundle.foot_build(), e -> toBuild.run()), Bundle.foot_build_tip());
        JPanel middle = new JPanel(new GridLayout(1, 2, px(16), 0));
        middle.setOpaque(false);
        middle.add(status);
        middle.add(bar);
        add(middle, BorderLayout.CENTER);
        JPanel buttons = new JPanel(new FlowLayout(FlowLayout.TRAILING, px(8), px(4)));
        buttons.setOpaque(false);
        buttons.add(cancel);
        buttons.add(back);
        buttons.add(next);
        buttons.add(build);
        add(buttons, BorderLayout.LINE_END);
        idle();
    }

    private static JButton button(String name, JButton button, String tip) {
        button.setName(name);
        button.setToolTipText(tip);
        return button;
    }

    void step(PackStep step) {
        boolean hides = step == PackStep.BUILD ? next.isFocusOwner() : build.isFocusOwner();
        Buttons.enable(back, step != PackStep.ASSETS, Bundle.foot_back_tip(), Bundle.foot_back_first());
        next.setVisible(step != PackStep.BUILD);
        build.setVisible(step == PackStep.BUILD);
        if (hides) {
            // Space after space leads through all the steps.
            (next.isVisible() ? next : build).requestFocusInWindow();
        }
    }

    boolean focusBuild() {
        return (cancel.isVisible() ? cancel : build).requestFocusInWindow();
    }

    /** @param why null when it can be built */
    void buildable(@Nullable String why) {
        Buttons.enable(build, why == null, Bundle.foot_build_tip(), why);
    }

    void building(Progress progress) {
        boolean begins = !cancel.isVisible();
        Buttons.enable(build, false, null, Bundle.foot_build_runs());
        cancel.setVisible(true);
        if (begins) {
            // What had the focus is disabled now; without a new place it would wander to the head of the window.
            cancel.requestFocusInWindow();
        }
        bar.setVisible(true);
        bar.show(progress.percent(), Token.ACCENT);
        status.setText(progress.what().isEmpty() ? Bundle.foot_waits() : Bundle.foot_progress(progress.what(), progress.percent()));
    }

    void idle() {
        cancel.setVisible(false);
        bar.setVisible(false);
        status.setText("");
    }

    void copied() {
        status.setText(Bundle.foot_copied());
    }
}
