package org.podstudio.packbuilder.ui;

import java.util.ArrayList;
import java.util.List;
import org.openide.util.NbBundle.Messages;
import org.podstudio.packbuilder.ui.PackFinding.Weight;

/**
 * How far one step is.
 *
 * @param note a word or two on it, in the user's language
 */
@Messages({"# {0} - how many", "note.assets={0,choice,0#none yet|1#1 asset|1<{0} assets}",
    "# {0} - how many", "note.stores={0,choice,0#none chosen|1#1 store|1<{0} stores}",
    "# {0} - how many", "note.blocks={0,choice,1#1 to mend|1<{0} to mend}",
    "# {0} - how many", "note.warns={0,choice,1#1 warning|1<{0} warnings}",
    "note.unnamed=no name yet", "note.well=all well", "note.ready=ready", "note.waits=waits for the check",
    "note.building=under way", "note.built=built and verified",
    "shape.open=open", "shape.done=done", "shape.attention=with warnings", "shape.blocked=must be mended", "shape.busy=under way"})
record StepState(PackStep step, Shape shape, String note) {

    /** Never by colour alone. */
    enum Shape {
        OPEN, DONE, ATTENTION, BLOCKED, BUSY;

        String word() {
            return switch (this) {
                case OPEN -> Bundle.shape_open();
                case DONE -> Bundle.shape_done();
                case ATTENTION -> Bundle.shape_attention();
                case BLOCKED -> Bundle.shape_blocked();
                case BUSY -> Bundle.shape_busy();
            };
        }
    }

    /** How far the build is. */
    enum Build {
        NOT_YET, RUNNING, DONE
    }

    /** Of all steps, in order. */
    static List<StepState> of(PackDetails details, int assets, List<PackFinding> findings, Build build) {
        List<StepState> all = new ArrayList<>();
        all.add(new StepState(PackStep.ASSETS, shape(PackStep.ASSETS, findings), Bundle.note_assets(assets)));
        String name = details.name().strip();
        all.add(new StepState(PackStep.DETAILS, shape(PackStep.DETAILS, findings), name.isEmpty() ? Bundle.note_unnamed() : name));
        all.add(new StepState(PackStep.STORES, shape(PackStep.STORES, findings), Bundle.note_stores(details.targets().size())));
        long blocks = findings.stream().filter(finding -> finding.weight() == Weight.BLOCKS).count();
        long warns = findings.stream().filter(finding -> finding.weight() == Weight.WARNS).count();
        all.add(new StepState(PackStep.CHECK, blocks > 0 ? Shape.BLOCKED : warns > 0 ? Shape.ATTENTION : Shape.DONE,
                blocks > 0 ? Bundle.note_blocks(blocks) : warns > 0 ? Bundle.note_warns(warns) : Bundle.note_well()));
        all.add(switch (build) {
            case RUNNING -> new StepState(PackStep.BUILD, Shape.BUSY, Bundle.note_building());
            case DONE -> new StepState(PackStep.BUILD, Shape.DONE, Bundle.note_built());
            case NOT_YET -> new StepState(PackStep.BUILD, Shape.OPEN, blocks > 0 ? Bundle.note_waits() : Bundle.note_ready());
        });
        return all;
    }

    private static Shape shape(PackStep step, List<PackFinding> findings) {
        List<Weight> weights = findings.stream().filter(finding -> finding.step() == step).map(PackFinding::weight).toList();
        return weights.contains(Weight.BLOCKS) ? Shape.BLOCKED : weights.contains(Weight.WARNS) ? Shape.ATTENTION : Shape.DONE;
    }
}
