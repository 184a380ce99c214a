package org.podstudio.ui.problem;

import static org.podstudio.ui.Scale.px;

import java.awt.BorderLayout;
import java.awt.Dialog;
import java.awt.Dimension;
import java.awt.Window;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import javax.swing.JButton;
import javax.swing.JDialog;
import javax.swing.JPanel;
import javax.swing.JScrollPane;
import javax.swing.JTextArea;
import javax.swing.border.EmptyBorder;
import org.jspecify.annotations.Nullable;
import org.openide.util.NbBundle.Messages;
import org.podstudio.ui.FileActions;
import org.podstudio.ui.StudioFonts;
import org.podstudio.ui.Work;
import org.podstudio.ui.help.HelpSection;
import org.podstudio.ui.part.Buttons;
import org.podstudio.ui.part.Dialogs;

/** Shows the end of a log file, as much as anyone reads. */
@Messages({
    "LogDialog_reading=Reading…", "LogDialog_log=Log", "LogDialog_close=Close", "LogDialog_showInFolder=Show in folder",
    "LogDialog_copy=Copy", "LogDialog_nothingHasBeenLogged=Nothing has been logged here yet."
})
public final class LogDialog {
    private static final int TAIL_BYTES = 256 * 1024;
    private static final Work WORK = Work.threads("PODStudio log", 1);

    private LogDialog() {}

    public static void open(@Nullable Window owner, String title, Path file) {
        JDialog dialog = Dialogs.modal(owner, title);
        HelpSection.TROUBLE.mark(dialog.getRootPane());
        dialog.setModalityType(owner instanceof JDialog ? Dialog.ModalityType.APPLICATION_MODAL : Dialog.ModalityType.MODELESS);
        JTextArea text = new JTextArea(Bundle.LogDialog_reading());
        text.setEditable(false);
        text.setFont(StudioFonts.mono());
        text.getAccessibleContext().setAccessibleName(Bundle.LogDialog_log());
        JPanel content = new JPanel(new BorderLayout(0, px(12)));
        content.setBorder(new EmptyBorder(px(12), px(12), px(12), px(12)));
        content.add(new JScrollPane(text), BorderLayout.CENTER);
        JButton close = Buttons.plain(Bundle.LogDialog_close(), e -> dialog.dispose());
        content.add(Dialogs.buttonRow(
                List.of(Buttons.plain(Bundle.LogDialog_showInFolder(), e -> FileActions.showInFolder(file)),
                        Buttons.plain(Bundle.LogDialog_copy(), e -> FileActions.copyText(text.getText()))),
                List.of(close)), BorderLayout.SOUTH);
        content.setPreferredSize(new Dimension(px(860), px(520)));
        dialog.setContentPane(content);
        dialog.getRootPane().setDefaultButton(close);
        WORK.run(() -> tail(file), read -> {
            text.setText(read);
            text.setCaretPosition(read.length());
        }, problem -> text.setText(problem.lines()));
        Dialogs.open(dialog, owner);
    }

    static String tail(Path file) throws IOException {
        try (SeekableByteChannel in = Files.newByteChannel(file)) {
            long from = Math.max(0, in.size() - TAIL_BYTES);
            in.position(from);
            ByteBuffer bytes = ByteBuffer.allocate((int) (in.size() - from));
            while (bytes.hasRemaining() && in.read(bytes) >= 0) {
                // Until the buffer is full or the file, which may shrink meanwhile, ends.
            }
            String text = new String(bytes.array(), 0, bytes.position(), StandardCharsets.UTF_8);
            return from == 0 ? text : "…" + text.substring(text.indexOf('\n') + 1);
        } catch (NoSuchFileException e) {
            return Bundle.LogDialog_nothingHasBeenLogged();
        }
    }
}
