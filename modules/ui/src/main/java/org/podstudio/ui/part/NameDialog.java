package org.podstudio.ui.part;

import static org.podstudio.ui.Scale.px;

import java.awt.BorderLayout;
import java.awt.Dimension;
import java.awt.Window;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import javax.swing.JButton;
import javax.swing.JDialog;
import javax.swing.JPanel;
import javax.swing.JTextField;
import javax.swing.border.EmptyBorder;
import org.jspecify.annotations.Nullable;
import org.openide.util.NbBundle.Messages;
import org.podstudio.ui.StudioFonts;
import org.podstudio.ui.Token;
import org.podstudio.ui.typing.Typing;

/** Asks for a name: one field, a button that does it, one that leaves. */
@Messages({"CTL_leave_name=Cancel", "CTL_name_first=Type a name first"})
public final class NameDialog {
    private NameDialog() {}

    private static void enable(JButton act, JTextField field) {
        Buttons.enable(act, !field.getText().isBlank(), null, Bundle.CTL_name_first());
    }

    /**
     * Blocks until it is closed. On the event dispatch thread.
     *
     * @param before what stands in the field, selected
     * @param button what happens, as a verb
     * @return the name without blanks around it; empty when it was left or is the one before
     */
    public static Optional<String> ask(@Nullable Window owner, String question, String before, String button) {
        JDialog dialog = Dialogs.modal(owner, "PODStudio");
        AtomicReference<String> answer = new AtomicReference<>("");
        JTextField field = new JTextField(before);
        field.setName("name");
        field.selectAll();
        field.getAccessibleContext().setAccessibleName(question);
        JButton act = Buttons.primary(button, e -> {
            answer.set(field.getText().strip());
            dialog.dispose();
        });
        enable(act, field);
        Typing.heard(field, () -> enable(act, field));
        JPanel content = new JPanel(new BorderLayout(0, px(16)));
        content.setBorder(new EmptyBorder(px(20), px(20), px(16), px(20)));
        JPanel words = new JPanel(new Column(px(8)));
        words.setOpaque(false);
        words.add(new WrappedText(question, StudioFonts::section, Token.TEXT));
        words.add(field);
        content.add(words, BorderLayout.CENTER);
        content.add(Dialogs.buttonRow(List.of(), List.of(Buttons.plain(Bundle.CTL_leave_name(), e -> dialog.dispose()), act)), BorderLayout.SOUTH);
        content.setPreferredSize(new Dimension(Dialogs.WIDTH_PX, Dialogs.heightFor(content)));
        dialog.setContentPane(content);
        field.addActionListener(e -> act.doClick());
        dialog.addWindowListener(new java.awt.event.WindowAdapter() {
            @Override
            public void windowOpened(java.awt.event.WindowEvent e) {
                field.requestFocusInWindow();
            }
        });
        Dialogs.open(dialog, owner);
        return Optional.of(answer.get()).filter(name -> !name.isEmpty() && !name.equals(before));
    }
}
