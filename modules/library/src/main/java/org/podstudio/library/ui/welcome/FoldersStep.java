package org.podstudio.library.ui.welcome;

import static org.podstudio.ui.Scale.px;

import java.awt.BorderLayout;
import java.nio.file.Path;
import java.util.List;
import javax.swing.JButton;
import javax.swing.JCheckBox;
import javax.swing.JComponent;
import javax.swing.JFileChooser;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JScrollPane;
import javax.swing.border.EmptyBorder;
import org.openide.util.NbBundle.Messages;
import org.podstudio.core.api.watch.GeneratorFolders;
import org.podstudio.ui.StudioFonts;
import org.podstudio.ui.Texts;
import org.podstudio.ui.Token;
import org.podstudio.ui.part.Buttons;
import org.podstudio.ui.part.Card;
import org.podstudio.ui.part.Choosers;
import org.podstudio.ui.part.Column;
import org.podstudio.ui.part.ScrolledColumn;
import org.podstudio.ui.part.ThemedLabel;

/** Which folders are watched from now on. */
@Messages({
    "Welcome_folders=Which folders shall be watched?",
    "Welcome_folders_words=What your generators save there is copied into the project as soon as it is complete, with its prompt. The files "
            + "themselves stay where they are.",
    "Welcome_folders_none=No generator was found in the usual places. Add its output folder here, or later with File ▸ Watch a Folder.",
    "Welcome_folders_search=Looking for generators…",
    "Welcome_folders_add=Add a Folder…",
    "Welcome_folders_watch=Watch",
    "# {0} - number", "Welcome_files={0,choice,0#{0} files|1#{0} file|1<{0} files}",
    "# {0} - number", "Welcome_files_more=more than {0} files",
    "# {0} - path", "# {1} - files", "Welcome_folder_detail={0} · {1}"
})
final class FoldersStep extends StepPart {
    private static final long serialVersionUID = 1L;

    private final transient WelcomePresenter presenter;
    private final JPanel list = new JPanel(new Column(px(8)));

    FoldersStep(WelcomePresenter presenter) {
        super(Bundle.Welcome_folders(), Bundle.Welcome_folders_words());
        this.presenter = presenter;
        list.setOpaque(false);
        list.setBorder(new EmptyBorder(px(4), 0, 0, 0));
        add(list);
    }

    void show(List<GeneratorFolders.Found> folders, List<Path> chosen, boolean searching) {
        list.removeAll();
        if (folders.isEmpty()) {
            list.add(new org.podstudio.ui.part.WrappedText(searching ? Bundle.Welcome_folders_search() : Bundle.Welcome_folders_none(),
                    StudioFonts::body, Token.SECOND));
        } else {
            Card card = new Card();
            folders.forEach(folder -> card.add(row(folder, chosen.contains(folder.folder()))));
            list.add(folders.size() > 3 ? scrolled(card) : card);
        }
        JButton add = Buttons.plain(Bundle.Welcome_folders_add(), e -> choose());
        JPanel foot = new JPanel(new java.awt.FlowLayout(java.awt.FlowLayout.LEADING, 0, 0));
        foot.setOpaque(false);
        foot.add(add);
        list.add(foot);
        list.revalidate();
        list.repaint();
    }

    private static JComponent scrolled(Card card) {
        ScrolledColumn column = new ScrolledColumn(0);
        column.add(card);
        JScrollPane scroll = new JScrollPane(column);
        scroll.setBorder(null);
        scroll.setPreferredSize(new java.awt.Dimension(200, 168));
        return scroll;
    }

    private JComponent row(GeneratorFolders.Found found, boolean on) {
        Path folder = found.folder();
        String title = found.generator().isEmpty() ? String.valueOf(folder.getFileName()) : found.generator();
        JCheckBox box = new JCheckBox(title, on);
        box.setOpaque(false);
        box.setName("welcomeFolder");
        box.addActionListener(e -> presenter.watch(folder, box.isSelected()));
        String files = found.files() >= GeneratorFolders.MOST_FILES ? Bundle.Welcome_files_more(Texts.count(GeneratorFolders.MOST_FILES))
                : Bundle.Welcome_files(found.files());
        JLabel detail = new ThemedLabel(found.generator().isEmpty() ? folder.toString() : Bundle.Welcome_folder_detail(folder, files),
                StudioFonts::caption, Token.SECOND);
        detail.setToolTipText(folder.toString());
        detail.setBorder(new EmptyBorder(0, px(24), 0, 0));
        JPanel row = new JPanel(new BorderLayout(0, px(2)));
        row.setOpaque(false);
        row.setBorder(new EmptyBorder(px(8), 0, px(8), 0));
        row.add(box, BorderLayout.CENTER);
        row.add(detail, BorderLayout.SOUTH);
        return row;
    }

    private void choose() {
        JFileChooser chooser = Choosers.folder(Bundle.Welcome_folders(), null);
        if (chooser.showDialog(this, Bundle.Welcome_folders_watch()) == JFileChooser.APPROVE_OPTION) {
            presenter.add(chooser.getSelectedFile().toPath());
        }
    }
}
