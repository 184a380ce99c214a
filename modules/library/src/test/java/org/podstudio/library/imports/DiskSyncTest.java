package org.podstudio.library.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DiskSyncTest {
    @TempDir
    Path folder;

    @Test
    void onlyALinuxThatTellsOfErrorsIsTrusted() {
        assertThat(DiskSync.isRecentLinux("Linux", "5.8.0-63-generic")).isTrue();
        assertThat(DiskSync.isRecentLinux("Linux", "6.18.44")).isTrue();
        assertThat(DiskSync.isRecentLinux("Linux", "5.7.19")).isFalse();
        assertThat(DiskSync.isRecentLinux("Linux", "4.19.0-27-amd64")).isFalse();
        assertThat(DiskSync.isRecentLinux("Linux", "unknown")).isFalse();
        assertThat(DiskSync.isRecentLinux("Mac OS X", "15.1")).isFalse();
    }

    @Test
    void theDiskOfAFolderIsSyncedUnlessOthersKeepItBusy() throws Exception {
        try (DiskSync disk = DiskSync.of(folder)) {
            Assumptions.assumeTrue(disk != null, "no file system here that is known to sync as a whole");
            Files.write(folder.resolve("new"), new byte[1 << 20]);
            assertThat(disk.sync(1L << 50)).isTrue();
            assertThat(disk.sync(-(1L << 50))).isFalse();
        }
    }

    @Test
    void whatHasNoNameOnADiskIsSyncedFileByFile() {
        Path made = FileSystems.getDefault().getPath("/proc/self");
        assertThat(DiskSync.of(made)).isNull();
        assertThat(DiskSync.of(folder.resolve("absent"))).isNull();
    }
}
