package org.podstudio.ui.about;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import javax.swing.JPanel;
import org.junit.jupiter.api.Test;
import org.podstudio.core.spi.EngineReport;
import org.podstudio.testsupport.AccessibleTree;
import org.podstudio.ui.Work;

class AboutDialogTest {
    private static final EngineReport MEDIA = new EngineReport() {
        @Override
        public String ffmpegVersion() {
            return "8.0.1";
        }

        @Override
        public Map<String, String> programs() {
            return Map.of("JPEG XL", "djxl 0.11");
        }
    };
    private static final EngineReport RUNTIME = new EngineReport() {
        @Override
        public List<String> inferenceProviders() {
            return List.of("CPU", "CUDA");
        }
    };

    @Test
    void everyEngineAndProgramIsNamedWithItsVersion() {
        assertThat(Tool.of(List.of(MEDIA, RUNTIME))).extracting(Tool::found).containsExactly("8.0.1", "computes on CPU, CUDA", "djxl 0.11");
        assertThat(Tool.of(List.of())).isEmpty();
    }

    @Test
    void licencesAndToolsHaveTheirTabsAndNames() {
        JPanel content = AboutDialog.content("Java 25", List.of(MEDIA), Work.direct());
        assertThat(AccessibleTree.faults(content)).isEmpty();
    }
}
