package org.podstudio.ui.help;

import static org.podstudio.ui.Scale.px;

import java.awt.BorderLayout;
import java.awt.Dialog;
import java.awt.Dimension;
import java.awt.FlowLayout;
import java.awt.Window;
import java.awt.event.FocusEvent;
import java.awt.event.FocusListener;
import java.awt.event.WindowAdapter;
import java.awt.event.WindowEvent;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import javax.swing.DefaultListModel;
import javax.swing.JButton;
import javax.swing.JComponent;
import javax.swing.JDialog;
import javax.swing.JList;
import javax.swing.JPanel;
import javax.swing.JScrollPane;
import javax.swing.JTextField;
import javax.swing.KeyStroke;
import javax.swing.ListSelectionModel;
import javax.swing.ScrollPaneConstants;
import javax.swing.border.Border;
import javax.swing.border.EmptyBorder;
import javax.swing.border.LineBorder;
import org.jspecify.annotations.Nullable;
import org.openide.util.NbBundle.Messages;
import org.podstudio.core.api.problem.Problem;
import org.podstudio.ui.Token;
import org.podstudio.ui.Work;
import org.podstudio.ui.icon.Glyph;
import org.podstudio.ui.part.Buttons;
import org.podstudio.ui.part.Dialogs;
import org.podstudio.ui.part.TokenPanel;
import org.podstudio.ui.problem.Problems;
import org.podstudio.ui.typing.Typing;

/** The guides: contents with a search at the left, a page at the right. Stays open beside the work. No decisions here. */
@Messages({
    "HELP_title=Help", "HELP_find=Search the help", "HELP_contents=Contents of the help", "HELP_back=Back (Alt+Left)",
    "HELP_forward=Forward (Alt+Right)", "HELP_noBack=This is the first page you read", "HELP_noForward=This is the last page you read"
})
final class HelpWindow implements HelpView {
    private static final Dimension SIZE = new Dimension(px(920), px(640));
    private static final int CONTENTS_PX = px(264);
    private static final int ROW_PX = px(28);
    private static final int RING_PX = px(2);
    private static final Border REST = new EmptyBorder(RING_PX, RING_PX, RING_PX, RING_PX);
    private static final String PRESENTER = "podstudio.help.presenter";

    private final JDialog dialog;
    private final JTextField field = new JTextField();
    private final DefaultListModel<HelpPage> contents = new DefaultListModel<>();
    private final JList<HelpPage> list = new JList<>(contents);
    private final HelpPresenter presenter;
    private final HelpText text;
    private final JButton back = Buttons.icon(Glyph.CHEVRON_LEFT, Bundle.HELP_back(), e -> presenter().back());
    private final JButton forward = Buttons.icon(Glyph.CHEVRON_RIGHT, Bundle.HELP_forward(), e -> presenter().forward());
    private boolean filling;

    HelpWindow(@Nullable Window owner, Work work, Callable<HelpBook> shelf) {
        dialog = Dialogs.modal(owner, Bundle.HELP_title());
        dialog.setModalityType(Dialog.ModalityType.MODELESS);
        dialog.setName("help");
        presenter = new HelpPresenter(this, work, shelf);
        text = new HelpText(presenter::follow);
        JComponent root = dialog.getRootPane();
        root.putClientProperty(PRESENTER, presenter);
        HelpSection.KEYS.mark(root);
        key(root, "ctrl F", field::requestFocusInWindow);
        key(root, "alt LEFT", presenter::back);
        key(root, "alt RIGHT", presenter::forward);
        JPanel content = new TokenPanel(new BorderLayout(), Token.WINDOW, TokenPanel.Line.NONE);
        content.add(left(), BorderLayout.LINE_START);
        content.add(page(), BorderLayout.CENTER);
        content.setPreferredSize(SIZE);
        dialog.setContentPane(content);
    }

    private HelpPresenter presenter() {
        return presenter;
    }

    /**
     * Shows the section in the help that is open, else in a new one. On the EDT.
     *
     * @param active window that has the keyboard
     * @param main what the help belongs to, unless a dialog that holds everything else back has the keyboard
     */
    static void open(@Nullable Window active, Window main, HelpSection section) {
        Window from = active instanceof JDialog dialog && (dialog.isModal() || helps(dialog).isPresent()) ? active : main;
        Optional<Window> open = Stream.concat(Stream.of(from), Stream.of(from.getOwnedWindows())).filter(Window::isVisible)
                .filter(window -> helps(window).isPresent()).findFirst();
        open.ifPresent(Window::toFront);
        open.flatMap(HelpWindow::helps).ifPresentOrElse(there -> there.open(section),
                () -> new HelpWindow(from, Work.threads("PODStudio help", 1), HelpBook::shipped).open(section, from));
    }

    private static Optional<HelpPresenter> helps(Window window) {
        return window instanceof JDialog dialog && dialog.getRootPane().getClientProperty(PRESENTER) instanceof HelpPresenter presenter
                ? Optional.of(presenter) : Optional.empty();
    }

    void open(HelpSection section, @Nullable Window owner) {
        dialog.addWindowListener(new WindowAdapter() {
            @Override
            public void windowOpened(WindowEvent e) {
                text.requestFocusInWindow();
            }
        });
        presenter.open(section);
        Dialogs.open(dialog, owner);
    }

    private static void key(JComponent root, String key, Runnable action) {
        root.registerKeyboardAction(e -> action.run(), KeyStroke.getKeyStroke(key), JComponent.WHEN_IN_FOCUSED_WINDOW);
    }

    private JComponent left() {
        field.setName("help-search");
        field.putClientProperty("JTextField.placeholderText", Bundle.HELP_find());
        field.putClientProperty("JTextField.leadingIcon", Glyph.SEARCH.icon(16, Token.SECOND));
        field.putClientProperty("JTextField.showClearButton", true);
        field.getAccessibleContext().setAccessibleName(Bundle.HELP_find());
        field.setToolTipText(Bundle.HELP_find());
        Typing.heard(field, () -> presenter.find(field.getText()));
        field.registerKeyboardAction(e -> {
            if (field.getText().isEmpty()) {
                dialog.dispose();
            } else {
                field.setText("");
            }
        }, KeyStroke.getKeyStroke("ESCAPE"), JComponent.WHEN_FOCUSED);
        field.registerKeyboardAction(e -> list.requestFocusInWindow(), KeyStroke.getKeyStroke("DOWN"), JComponent.WHEN_FOCUSED);
        field.addActionListener(e -> text.requestFocusInWindow());
        list.setName("help-contents");
        list.setSelectionMode(ListSelectionModel.SINGLE_SELECTION);
        list.setFixedCellHeight(ROW_PX);
        list.setOpaque(false);
        list.setCellRenderer(new ContentsRow());
        list.putClientProperty("FlatLaf.style", "selectionArc:6;selectionInsets:1,4,1,4");
        list.getAccessibleContext().setAccessibleName(Bundle.HELP_contents());
        list.addListSelectionListener(e -> {
            if (!filling && !e.getValueIsAdjusting() && list.getSelectedValue() != null) {
                presenter.choose(list.getSelectedValue());
            }
        });
        list.registerKeyboardAction(e -> text.requestFocusInWindow(), KeyStroke.getKeyStroke("ENTER"), JComponent.WHEN_FOCUSED);
        JPanel head = new TokenPanel(new BorderLayout(), Token.PANEL, TokenPanel.Line.BOTTOM);
        head.setBorder(new EmptyBorder(px(8), px(8), px(9), px(8)));
        head.add(field);
        JPanel left = new TokenPanel(new BorderLayout(), Token.PANEL, TokenPanel.Line.NONE);
        left.add(head, BorderLayout.NORTH);
        left.add(scroll(list, new EmptyBorder(px(4), 0, px(4), 0)), BorderLayout.CENTER);
        left.setPreferredSize(new Dimension(CONTENTS_PX, 0));
        return left;
    }

    private JComponent page() {
        JPanel way = new TokenPanel(new FlowLayout(FlowLayout.LEADING, px(4), px(6)), Token.PANEL, TokenPanel.Line.BOTTOM);
        way.add(back);
        way.add(forward);
        showWay(false, false);
        text.setBorder(new EmptyBorder(px(20), px(28), px(28), px(28)));
        JPanel page = new TokenPanel(new BorderLayout(), Token.WINDOW, TokenPanel.Line.NONE);
        page.add(way, BorderLayout.NORTH);
        JScrollPane reading = scroll(text, REST);
        text.addFocusListener(new FocusListener() {
            @Override
            public void focusGained(FocusEvent e) {
                reading.setBorder(new LineBorder(Token.FOCUS.color(), RING_PX));
            }

            @Override
            public void focusLost(FocusEvent e) {
                reading.setBorder(REST);
            }
        });
        page.add(reading, BorderLayout.CENTER);
        return page;
    }

    private static JScrollPane scroll(JComponent inside, Border border) {
        JScrollPane scroll = new JScrollPane(inside, ScrollPaneConstants.VERTICAL_SCROLLBAR_AS_NEEDED,
                ScrollPaneConstants.HORIZONTAL_SCROLLBAR_NEVER);
        scroll.setBorder(border);
        scroll.setOpaque(false);
        scroll.getViewport().setOpaque(false);
        scroll.getVerticalScrollBar().setUnitIncrement(px(24));
        return scroll;
    }

    @Override
    public void showContents(List<HelpPage> pages) {
        filling = true;
        HelpPage read = list.getSelectedValue();
        contents.clear();
        contents.addAll(pages);
        list.setSelectedValue(read, true);
        filling = false;
    }

    @Override
    public void showPage(HelpPage page, HelpBook book, List<String> words) {
        filling = true;
        list.setSelectedValue(page, true);
        filling = false;
        if (words.isEmpty() && !field.getText().isBlank()) {
            field.setText(""); // the search is over: another section was asked for
        }
        text.show(page, book, words);
        if (!field.isFocusOwner() && !list.isFocusOwner()) {
            text.requestFocusInWindow();
        }
    }

    @Override
    public void showWay(boolean goesBack, boolean goesForward) {
        Buttons.enable(back, goesBack, Bundle.HELP_back(), Bundle.HELP_noBack());
        Buttons.enable(forward, goesForward, Bundle.HELP_forward(), Bundle.HELP_noForward());
    }

    @Override
    public void showProblem(Problem problem) {
        Problems.show(problem);
    }
}
