package org.podstudio.ui.part;

import static org.podstudio.ui.Scale.px;

import java.awt.BorderLayout;
import java.awt.Dialog;
import java.awt.Dimension;
import java.awt.FlowLayout;
import java.awt.Window;
import java.awt.event.WindowAdapter;
import java.awt.event.WindowEvent;
import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import javax.swing.JButton;
import javax.swing.JComponent;
import javax.swing.JDialog;
import javax.swing.JPanel;
import javax.swing.KeyStroke;
import javax.swing.border.EmptyBorder;
import org.jspecify.annotations.Nullable;
import org.podstudio.ui.StudioFonts;
import org.podstudio.ui.NamedActions;
import org.podstudio.ui.Token;

/** Dialogs are rare: 480 wide, what, why, next; the safe button is the default; Escape always leaves, F1 explains. */
public final class Dialogs {
    /** Width of every dialog at 100 %. */
    public static final int WIDTH_PX = px(480);

    private Dialogs() {}

    public static JDialog modal(@Nullable Window owner, String title) {
        JDialog dialog = new JDialog(owner, title, Dialog.ModalityType.APPLICATION_MODAL);
        dialog.setDefaultCloseOperation(JDialog.DISPOSE_ON_CLOSE);
        dialog.getRootPane().registerKeyboardAction(e -> dialog.dispose(),
                KeyStroke.getKeyStroke("ESCAPE"), JComponent.WHEN_IN_FOCUSED_WINDOW);
        // The window's own shortcuts are not heard over a dialog.
        dialog.getRootPane().registerKeyboardAction(e -> NamedActions.perform("Help", "org.podstudio.ui.help.HelpAction"),
                KeyStroke.getKeyStroke("F1"), JComponent.WHEN_IN_FOCUSED_WINDOW);
        return dialog;
    }

    /** Blocks until it is closed when it is modal. */
    public static void open(JDialog dialog, @Nullable Window owner) {
        dialog.pack();
        dialog.setResizable(dialog.getHeight() > px(300));
        dialog.setLocationRelativeTo(owner);
        OnScreen.fit(dialog);
        dialog.addWindowListener(new WindowAdapter() {
            @Override
            public void windowOpened(WindowEvent e) {
                JButton safe = dialog.getRootPane().getDefaultButton();
                if (safe != null) {
                    safe.requestFocusInWindow();
                }
            }
        });
        dialog.setVisible(true);
    }

    /** Height a panel with wrapping text needs at {@link #WIDTH_PX}. */
    public static int heightFor(JComponent content) {
        content.setSize(WIDTH_PX, Short.MAX_VALUE);
        layoutDeep(content);
        layoutDeep(content);
        return content.getPreferredSize().height;
    }

    private static void layoutDeep(java.awt.Container container) {
        container.doLayout();
        for (java.awt.Component child : container.getComponents()) {
            if (child instanceof java.awt.Container inner) {
                layoutDeep(inner);
            }
        }
    }

    /** Helping buttons to the left, deciding ones to the right. Arrow keys go from one to the next, Enter presses the one that has the keyboard. */
    public static JPanel buttonRow(List<JButton> left, List<JButton> right) {
        JPanel row = new JPanel(new BorderLayout());
        row.setOpaque(false);
        row.add(flow(FlowLayout.LEADING, left), BorderLayout.LINE_START);
        row.add(flow(FlowLayout.TRAILING, right), BorderLayout.LINE_END);
        ButtonKeys.along(Stream.concat(left.stream(), right.stream()).toList());
        return row;
    }

    private static JPanel flow(int align, List<JButton> buttons) {
        FlowLayout layout = new FlowLayout(align, px(8), 0);
        JPanel panel = new JPanel(layout);
        panel.setOpaque(false);
        // The layout keeps a gap at the ends, too: buttons end where the text above them does.
        panel.setBorder(new EmptyBorder(0, -px(8), 0, -px(8)));
        buttons.forEach(panel::add);
        return panel;
    }

    /**
     * Asks for a decision.
     *
     * @param choices texts of the buttons; the last is the safe one and the default
     * @return index of the choice, empty when left by Escape
     */
    public static OptionalInt ask(@Nullable Window owner, String what, String why, List<String> choices) {
        JDialog dialog = modal(owner, "PODStudio");
        AtomicInteger chosen = new AtomicInteger(-1);
        JPanel content = new JPanel(new BorderLayout(0, px(20)));
        content.setBorder(new EmptyBorder(px(20), px(20), px(16), px(20)));
        JPanel words = new JPanel(new Column(px(8)));
        words.setOpaque(false);
        words.add(new WrappedText(what, StudioFonts::section, Token.TEXT));
        if (!why.isEmpty()) {
            words.add(new WrappedText(why, StudioFonts::body, Token.SECOND));
        }
        content.add(words, BorderLayout.CENTER);
        List<JButton> buttons = new java.util.ArrayList<>();
        for (int i = 0; i < choices.size(); i++) {
            int index = i;
            java.awt.event.ActionListener pressed = e -> {
                chosen.set(index);
                dialog.dispose();
            };
            buttons.add(i == choices.size() - 1 ? Buttons.primary(choices.get(i), pressed) : Buttons.plain(choices.get(i), pressed));
        }
        content.add(buttonRow(List.of(), buttons), BorderLayout.SOUTH);
        content.setPreferredSize(new Dimension(Math.max(WIDTH_PX, content.getPreferredSize().width), heightFor(content)));
        dialog.setContentPane(content);
        dialog.getRootPane().setDefaultButton(buttons.getLast());
        open(dialog, owner);
        return chosen.get() < 0 ? OptionalInt.empty() : OptionalInt.of(chosen.get());
    }
}
