package org.podstudio.jobs.hardware;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.podstudio.core.api.hardware.Requirement;
import org.podstudio.core.api.hardware.Verdict;

class RequirementGuardTest {
    private static final long GB = 1L << 30;

    @TempDir
    Path folder;

    private OptionalLong card = OptionalLong.of(2 * GB);
    private final RequirementGuard guard = new RequirementGuard(() -> 8 * GB, () -> 3 * GB, () -> card);

    @Test
    void whatFitsIsFineHoweverLongItTakes() {
        assertThat(judge(new Requirement(2 * GB, 8 * GB, 1, 1e9))).isInstanceOf(Verdict.Ok.class);
    }

    @Test
    void tooLittleFreeMemoryBlocksWithBothNumbersAndWhatToFree() {
        Verdict.Block block = (Verdict.Block) judge(new Requirement(4 * GB, 0, 0, 0));
        assertThat(block.problem().why()).isEqualTo("It needs 4.0 GB of memory, and 3.0 GB of 8.0 GB are free.");
        assertThat(block.problem().next()).contains("1.0 GB");
    }

    @Test
    void tooLittleMemoryInAllBlocksAndClosingProgramsIsNotAdvised() {
        Verdict.Block block = (Verdict.Block) judge(new Requirement(9 * GB, 0, 0, 0));
        assertThat(block.problem().why()).contains("9.0 GB").contains("8.0 GB in all");
        assertThat(block.problem().next()).doesNotContain("Close");
    }

    @Test
    void tooLittleDiskBlocks() {
        Verdict.Block block = (Verdict.Block) judge(new Requirement(0, 0, Long.MAX_VALUE / 2, 0));
        assertThat(block.problem().code()).isEqualTo("disk-full");
    }

    @Test
    void lessThanComfortableMemoryOnlyWarns() {
        assertThat(judge(new Requirement(GB, 16 * GB, 0, 0))).isInstanceOf(Verdict.Warn.class);
    }

    @Test
    void aCardThatIsTooSmallOnlyWarnsThatTheProcessorDoesTheWork() {
        Verdict.Warn warn = (Verdict.Warn) judge(new Requirement(GB, 0, 0, 0).onCard(3 * GB));
        assertThat(warn.problem().code()).isEqualTo("little-graphics-memory");
        assertThat(warn.problem().why()).contains("3.0 GB of graphics memory").contains("2.0 GB");
        assertThat(judge(new Requirement(GB, 0, 0, 0).onCard(2 * GB))).isInstanceOf(Verdict.Ok.class);
        card = OptionalLong.empty();
        assertThat(judge(new Requirement(GB, 0, 0, 0).onCard(3 * GB))).as("no card, no word about one").isInstanceOf(Verdict.Ok.class);
        assertThat(judge(new Requirement(4 * GB, 0, 0, 0).onCard(3 * GB))).as("memory first").isInstanceOf(Verdict.Block.class);
    }

    @Test
    void sizesAreRoundedUpSoThatFollowingTheAdviceIsEnough() {
        assertThat(RequirementGuard.size(1)).isEqualTo("1 MB");
        assertThat(RequirementGuard.size(GB + 1)).isEqualTo("1.1 GB");
        assertThat(RequirementGuard.size(GB)).isEqualTo("1.0 GB");
    }

    private Verdict judge(Requirement requirement) {
        return guard.judge("Remove background", requirement, folder);
    }
}
