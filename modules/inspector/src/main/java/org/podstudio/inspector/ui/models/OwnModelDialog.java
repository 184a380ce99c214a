package org.podstudio.inspector.ui.models;

import static org.podstudio.ui.Scale.px;

import java.awt.BorderLayout;
import java.awt.Dimension;
import java.awt.Window;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import javax.swing.JButton;
import javax.swing.JDialog;
import javax.swing.JPanel;
import javax.swing.border.EmptyBorder;
import org.jspecify.annotations.Nullable;
import org.openide.util.NbBundle.Messages;
import org.podstudio.ui.StudioFonts;
import org.podstudio.ui.Texts;
import org.podstudio.ui.Token;
import org.podstudio.ui.help.HelpSection;
import org.podstudio.ui.part.Buttons;
import org.podstudio.ui.part.Column;
import org.podstudio.ui.part.Dialogs;
import org.podstudio.ui.part.WrappedText;
import org.podstudio.ui.typing.Typing;

/** Asks what a model file of the user's own is. */
@Messages({
    "OWNDIALOG_title=Add a Model", "# {0} - file", "OWNDIALOG_what=What is {0}?",
    "OWNDIALOG_why=The file is copied to the folder of models. Its makers say how it wants its pictures; the first choices fit most.",
    "OWNDIALOG_add=Add", "OWNDIALOG_cancel=Cancel", "OWNDIALOG_name_first=Type a name first"
})
final class OwnModelDialog {
    private OwnModelDialog() {}

    /** Blocks until it is closed. On the EDT. @param side of its pictures, as the file says @return the words of the description, empty when it was left */
    static Optional<Map<String, Object>> ask(@Nullable Window owner, Path file, OptionalInt side, Set<String> taken) {
        JDialog dialog = Dialogs.modal(owner, Bundle.OWNDIALOG_title());
        HelpSection.MODELS.mark(dialog.getRootPane());
        String shown = String.valueOf(file.getFileName());
        OwnModelForm form = new OwnModelForm(shown.replaceAll("\\.[^.]*$", ""), side, taken);
        AtomicReference<Map<String, Object>> words = new AtomicReference<>(Map.of());
        JButton add = Buttons.primary(Bundle.OWNDIALOG_add(), e -> {
            words.set(form.words());
            dialog.dispose();
        });
        whileNamed(form, add);
        JPanel content = new JPanel(new BorderLayout(0, px(16)));
        content.setBorder(new EmptyBorder(px(20), px(20), px(16), px(20)));
        JPanel top = new JPanel(new Column(px(8)));
        top.setOpaque(false);
        top.add(new WrappedText(Bundle.OWNDIALOG_what(Texts.among(shown)), StudioFonts::section, Token.TEXT));
        top.add(new WrappedText(Bundle.OWNDIALOG_why(), StudioFonts::body, Token.SECOND));
        content.add(top, BorderLayout.NORTH);
        content.add(form, BorderLayout.CENTER);
        content.add(Dialogs.buttonRow(List.of(), List.of(Buttons.plain(Bundle.OWNDIALOG_cancel(), e -> dialog.dispose()), add)), BorderLayout.SOUTH);
        content.setPreferredSize(new Dimension(Dialogs.WIDTH_PX, Dialogs.heightFor(content)));
        dialog.setContentPane(content);
        dialog.getRootPane().setDefaultButton(add);
        dialog.addWindowListener(new java.awt.event.WindowAdapter() {
            @Override
            public void windowOpened(java.awt.event.WindowEvent e) {
                form.name().selectAll();
                form.name().requestFocusInWindow();
            }
        });
        Dialogs.open(dialog, owner);
        return Optional.of(words.get()).filter(all -> !all.isEmpty());
    }

    private static void whileNamed(OwnModelForm form, JButton add) {
        Typing.heard(form.name(),
                () -> Buttons.enable(add, !form.name().getText().isBlank(), null, Bundle.OWNDIALOG_name_first()));
    }
}
