package org.podstudio.library.ui;

import java.awt.Toolkit;
import java.awt.datatransfer.Clipboard;
import java.awt.datatransfer.DataFlavor;
import java.awt.datatransfer.Transferable;
import java.awt.datatransfer.UnsupportedFlavorException;
import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.openide.util.NbBundle.Messages;
import org.podstudio.core.api.asset.AssetId;
import org.podstudio.core.spi.MetadataReader;
import org.podstudio.library.imports.WrittenPrompt;
import org.podstudio.ui.toast.Toast;

/** Text of the clipboard as the prompt of assets. On the event dispatch thread; the text is read behind. */
@Messages("PASTE_no_text=There is no text in the clipboard: copy a prompt first")
final class PromptPaste {
    private static final Logger LOG = Logger.getLogger(PromptPaste.class.getName());

    private final Curator curator;
    private final Supplier<Collection<? extends MetadataReader>> readers;
    private final Notices notices;
    private final Supplier<Clipboard> clipboard;

    PromptPaste(Curator curator, Supplier<Collection<? extends MetadataReader>> readers, Notices notices) {
        this(curator, readers, notices, () -> Toolkit.getDefaultToolkit().getSystemClipboard());
    }

    PromptPaste(Curator curator, Supplier<Collection<? extends MetadataReader>> readers, Notices notices, Supplier<Clipboard> clipboard) {
        this.curator = curator;
        this.readers = readers;
        this.notices = notices;
        this.clipboard = clipboard;
    }

    /** Whatever else is in the clipboard: the text in it is meant. */
    void paste(List<AssetId> ids) {
        contents().flatMap(PromptPaste::text).ifPresentOrElse(text -> curator.prompt(() -> WrittenPrompt.of(text, readers.get()), ids),
                () -> notices.toast(Toast.note("curation", Bundle.PASTE_no_text())));
    }

    /** Whether there is text, and neither a file nor a picture that would be imported. An address alone is no prompt. */
    boolean onlyText() {
        Optional<Transferable> contents = contents();
        Optional<String> text = contents.flatMap(PromptPaste::text);
        if (text.isEmpty() || text.get().strip().matches("(?i)(?:https?|file|data):\\S*")) {
            return false;
        }
        try {
            Incoming incoming = Incoming.of(contents.get());
            return incoming.files().isEmpty() && incoming.embedded().isEmpty() && incoming.pixels().isEmpty();
        } catch (IOException e) {
            LOG.log(Level.FINE, "The clipboard cannot be read", e);
            return false;
        }
    }

    private Optional<Transferable> contents() {
        try {
            return Optional.ofNullable(clipboard.get().getContents(null));
        } catch (IllegalStateException e) {
            LOG.log(Level.FINE, "Another program holds the clipboard", e);
            return Optional.empty();
        }
    }

    private static Optional<String> text(Transferable contents) {
        try {
            return contents.isDataFlavorSupported(DataFlavor.stringFlavor)
                    && contents.getTransferData(DataFlavor.stringFlavor) instanceof String text && !text.isBlank() ? Optional.of(text) : Optional.empty();
        } catch (UnsupportedFlavorException | IOException e) {
            LOG.log(Level.FINE, "The text in the clipboard cannot be read", e);
            return Optional.empty();
        }
    }
}
