package org.podstudio.library.ui.topbar;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.openide.util.NbBundle.Messages;
import org.podstudio.core.api.hardware.Hardware;
import org.podstudio.core.api.hardware.HardwareProfile;
import org.podstudio.core.api.hardware.OperationVerdicts;
import org.podstudio.core.api.hardware.Tier;
import org.podstudio.core.api.hardware.Verdict;
import org.podstudio.core.api.problem.Problem;
import org.podstudio.ui.Texts;

/**
 * What the hardware pill and its table say.
 *
 * @param machine a line each: processor, memory, graphics, disk
 */
@Messages({
    "HARDWARE_good=Fast",
    "HARDWARE_some=Fair",
    "HARDWARE_little=Basic",
    "# {0} - model",
    "# {1} - number",
    "HARDWARE_cpu={0}, {1} threads",
    "# {0} - size",
    "# {1} - free",
    "HARDWARE_memory={0} memory, {1} free",
    "HARDWARE_no_card=No graphics card that models can use",
    "# {0} - size",
    "HARDWARE_disk={0} free on disk",
    "HARDWARE_ok=works",
    "HARDWARE_warn=works, slowly or tightly",
    "HARDWARE_block=does not work here"
})
record HardwareFacts(Tier tier, List<String> machine, List<Line> operations) {
    /** One operation. @param problem what stands in its way; empty when nothing does */
    record Line(String title, Weight weight, Optional<Problem> problem) {}

    /** How well an operation works. */
    enum Weight {
        OK,
        WARN,
        BLOCK;

        String word() {
            return switch (this) {
                case OK -> Bundle.HARDWARE_ok();
                case WARN -> Bundle.HARDWARE_warn();
                case BLOCK -> Bundle.HARDWARE_block();
            };
        }
    }

    /** Asks the machine, which can take seconds; not for the event dispatch thread. */
    static HardwareFacts of(Hardware hardware, HardwareProfile profile, List<OperationVerdicts.Operation> operations) {
        List<String> machine = new ArrayList<>();
        machine.add(Bundle.HARDWARE_cpu(profile.cpuModel(), Texts.count(profile.cpuThreads())));
        machine.add(Bundle.HARDWARE_memory(Texts.bytes(profile.ramTotal()), Texts.bytes(hardware.freeMemory())));
        machine.add(profile.gpus().isEmpty() ? Bundle.HARDWARE_no_card()
                : String.join(", ", profile.gpus().stream().map(HardwareProfile.Gpu::model).toList()));
        machine.add(Bundle.HARDWARE_disk(Texts.bytes(profile.diskFree())));
        return new HardwareFacts(hardware.tier(profile), List.copyOf(machine),
                operations.stream().filter(HardwareFacts::judged).map(HardwareFacts::line).toList());
    }

    /** What does nothing without a choice of the user's, such as a recipe, says nothing of the machine. */
    private static boolean judged(OperationVerdicts.Operation operation) {
        return !(operation.verdict() instanceof Verdict.Block block && block.problem().code().equals("bad-setting"));
    }

    private static Line line(OperationVerdicts.Operation operation) {
        return switch (operation.verdict()) {
            case Verdict.Ok ok -> new Line(operation.title(), Weight.OK, Optional.empty());
            case Verdict.Warn warn -> new Line(operation.title(), Weight.WARN, Optional.of(warn.problem()));
            case Verdict.Block block -> new Line(operation.title(), Weight.BLOCK, Optional.of(block.problem()));
        };
    }

    String word() {
        return switch (tier) {
            case GREEN -> Bundle.HARDWARE_good();
            case YELLOW -> Bundle.HARDWARE_some();
            case RED -> Bundle.HARDWARE_little();
        };
    }
}
