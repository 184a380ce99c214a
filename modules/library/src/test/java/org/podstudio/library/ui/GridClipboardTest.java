package org.podstudio.library.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.datatransfer.Clipboard;
import java.awt.datatransfer.DataFlavor;
import java.awt.datatransfer.Transferable;
import java.io.File;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.podstudio.ui.Work;

class GridClipboardTest {
    private final Clipboard clipboard = new Clipboard("test");
    private final RecordingView view = new RecordingView();
    private final GridClipboard pasting = new GridClipboard(new AssetGrid(new GridSelection()), new SelectionFiles(Work.direct(), view),
            Optional.empty(), view, () -> clipboard);

    @Test
    void anEmptyClipboardIsSaidToBeEmptyAndNothingIsSaidToHaveFailed() {
        pasting.paste();
        assertThat(view.toasts).singleElement().satisfies(toast -> assertThat(toast.text()).contains("nothing to paste"));
        assertThat(view.problems).isEmpty();
    }

    @Test
    void aClipboardThatPromisesNothingIsEmptyToo() {
        clipboard.setContents(new Transferable() {
            @Override
            public DataFlavor[] getTransferDataFlavors() {
                return new DataFlavor[0];
            }

            @Override
            public boolean isDataFlavorSupported(DataFlavor flavor) {
                return false;
            }

            @Override
            public Object getTransferData(DataFlavor flavor) {
                throw new AssertionError("there is nothing to ask for");
            }
        }, null);
        pasting.paste();
        assertThat(view.toasts).singleElement().satisfies(toast -> assertThat(toast.text()).contains("nothing to paste"));
    }

    @Test
    void whatWasCopiedHereIsNotPastedInSilence() {
        clipboard.setContents(new CopiedFiles(List.of(new File("a.png")), Optional.empty()), null);
        pasting.paste();
        assertThat(view.toasts).singleElement().satisfies(toast -> assertThat(toast.text()).contains("not imported once more"));
    }
}
