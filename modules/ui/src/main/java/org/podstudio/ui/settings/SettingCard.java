package org.podstudio.ui.settings;

import static org.podstudio.ui.Scale.px;

import java.awt.BorderLayout;
import java.awt.Dimension;
import java.awt.FlowLayout;
import java.awt.Insets;
import java.util.Optional;
import javax.swing.JButton;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JPopupMenu;
import javax.swing.JRadioButtonMenuItem;
import javax.swing.border.EmptyBorder;
import org.jspecify.annotations.Nullable;
import org.openide.util.NbBundle.Messages;
import org.podstudio.core.api.settings.Setting;
import org.podstudio.core.api.settings.SettingKind;
import org.podstudio.core.api.settings.SettingScope;
import org.podstudio.ui.StudioFonts;
import org.podstudio.ui.Token;
import org.podstudio.ui.icon.Glyph;
import org.podstudio.ui.part.Column;
import org.podstudio.ui.part.ThemedLabel;
import org.podstudio.ui.part.WrappedText;

/** One setting: its name, a line of explanation, its control, whose value it is, the way back, and what is wrong with it. */
@Messages({
    "Setting_reset=Reset",
    "# {0} - title", "Setting_reset_hint=Back to what “{0}” is without a choice",
    "Setting_scope_hint=Whose value this is",
    "Setting_scope_fixed=Each project has its own",
    "Setting_scope_everyone=Same for every project",
    "Setting_scope_project=A value of its own for this project",
    "Setting_no_project=Open a project to change this; each project has its own."
})
final class SettingCard extends JPanel {
    private static final long serialVersionUID = 1L;
    private static final int CONTROL_PX = px(264);
    private static final int FOOT_GAP_PX = px(12);

    private final transient SettingEditor editor;
    private final transient Setting setting;
    private final transient SettingsPresenter presenter;
    private final JButton badge = link("");
    private final JButton reset = link(Bundle.Setting_reset());
    private final JLabel mistake = new ThemedLabel("", StudioFonts::caption, Token.BAD);
    private final JLabel hint = new ThemedLabel(Bundle.Setting_no_project(), StudioFonts::caption, Token.SECOND);
    private final JPanel words = column(px(4));
    private transient @Nullable ShownSetting shown;

    SettingCard(Setting setting, SettingEditor editor, SettingsPresenter presenter) {
        super(new BorderLayout(px(24), px(8)));
        this.setting = setting;
        this.editor = editor;
        this.presenter = presenter;
        setOpaque(false);
        setName(setting.key());
        setBorder(new EmptyBorder(px(12), 0, px(12), 0));
        ThemedLabel title = new ThemedLabel(setting.title(), StudioFonts::strong, Token.TEXT);
        title.setLabelFor(editor.field());
        editor.field().setName(setting.key() + ".value");
        editor.field().getAccessibleContext().setAccessibleName(setting.title());
        editor.field().getAccessibleContext().setAccessibleDescription(setting.explanation());
        words.add(title);
        WrappedText explanation = new WrappedText(setting.explanation(), StudioFonts::body, Token.SECOND);
        explanation.setFocusable(false);
        words.add(explanation);
        words.add(foot());
        mistake.setIcon(Glyph.CIRCLE_X.icon(16, Token.BAD));
        mistake.setName(setting.key() + ".mistake");
        mistake.setVisible(false);
        hint.setVisible(false);
        JPanel control = column(px(6));
        control.add(wide() ? editor.component() : row(editor.component()));
        control.add(mistake);
        control.add(hint);
        add(words, BorderLayout.CENTER);
        if (wide()) {
            add(control, BorderLayout.SOUTH);
        } else {
            add(fixed(control), BorderLayout.LINE_END);
        }
    }

    private boolean wide() {
        return setting.kind() instanceof SettingKind.Written || setting.kind() instanceof SettingKind.Listed
                || setting.kind() instanceof SettingKind.Folder;
    }

    private static JPanel column(int gapPx) {
        JPanel column = new JPanel(new Column(gapPx));
        column.setOpaque(false);
        return column;
    }

    /** Switches and numbers stand at the end, choices and words fill the column. */
    private JComponent row(JComponent control) {
        JPanel row = new JPanel(new BorderLayout());
        row.setOpaque(false);
        boolean small = setting.kind() instanceof SettingKind.Switch || setting.kind() instanceof SettingKind.Whole;
        row.add(control, small ? BorderLayout.LINE_END : BorderLayout.CENTER);
        return row;
    }

    private static JComponent fixed(JPanel control) {
        JPanel column = new JPanel(new BorderLayout()) {
            private static final long serialVersionUID = 1L;

            @Override
            public Dimension getPreferredSize() {
                return new Dimension(CONTROL_PX, super.getPreferredSize().height);
            }
        };
        column.setOpaque(false);
        column.add(control, BorderLayout.NORTH);
        return column;
    }

    private JComponent foot() {
        JPanel foot = new JPanel(new FlowLayout(FlowLayout.LEADING, FOOT_GAP_PX, 0));
        foot.setBorder(new EmptyBorder(0, -FOOT_GAP_PX, 0, -FOOT_GAP_PX)); // the layout's gap before the first: words begin under the title
        foot.setOpaque(false);
        badge.setName(setting.key() + ".scope");
        boolean choice = setting.scopes().size() > 1;
        badge.setToolTipText(choice ? Bundle.Setting_scope_hint() : Bundle.Setting_scope_fixed());
        badge.setFocusable(choice);
        badge.setRolloverEnabled(choice);
        if (choice) {
            badge.addActionListener(e -> chooseScope());
        }
        reset.setName(setting.key() + ".reset");
        reset.setToolTipText(Bundle.Setting_reset_hint(setting.title()));
        reset.addActionListener(e -> Optional.ofNullable(shown).ifPresent(presenter::reset));
        foot.add(badge);
        foot.add(reset);
        return foot;
    }

    /** Small and quiet, but a button. */
    private static JButton link(String text) {
        JButton link = new JButton(text) {
            private static final long serialVersionUID = 1L;

            @Override
            public void updateUI() {
                super.updateUI();
                setFont(StudioFonts.caption());
                setForeground(Token.SECOND.color());
            }
        };
        link.putClientProperty("JButton.buttonType", "borderless");
        link.setMargin(new Insets(1, 0, 1, 0));
        // A background of its own would begin where its letters do.
        link.putClientProperty("FlatLaf.style", "arc:6;toolbar.hoverBackground:null;toolbar.pressedBackground:null");
        link.getModel().addChangeListener(e -> link.setForeground((link.getModel().isRollover() ? Token.TEXT : Token.SECOND).color()));
        return link;
    }

    /** Its height was reckoned before its text knew how wide it is. */
    void remeasure() {
        words.invalidate();
    }

    void show(ShownSetting now) {
        shown = now;
        editor.show(now.text());
        editor.enable(now.possible());
        hint.setVisible(!now.possible());
        badge.setText(now.scope().title());
        badge.setIcon(setting.scopes().size() > 1 ? Glyph.CHEVRON_DOWN.icon(12, Token.SECOND) : null);
        badge.setHorizontalTextPosition(JButton.LEADING);
        badge.setVisible(setting.scopes().contains(SettingScope.PROJECT));
        reset.setVisible(now.set() && !(setting.kind() instanceof SettingKind.Listed));
        tell(now.mistake());
    }

    void tell(Optional<String> wrong) {
        mistake.setText(wrong.orElse(""));
        mistake.setVisible(wrong.isPresent());
        mistake.setToolTipText(wrong.orElse(null));
        editor.mark(wrong.isPresent());
        revalidate();
    }

    private void chooseScope() {
        ShownSetting now = shown;
        if (now == null) {
            return;
        }
        JPopupMenu menu = new JPopupMenu();
        for (SettingScope scope : SettingScope.values()) {
            JRadioButtonMenuItem item = new JRadioButtonMenuItem(
                    scope == SettingScope.PROJECT ? Bundle.Setting_scope_project() : Bundle.Setting_scope_everyone(), scope == now.scope());
            item.setEnabled(scope == SettingScope.EVERYONE || presenter.projectOpen());
            item.addActionListener(e -> {
                if (scope != now.scope()) {
                    presenter.scope(now, scope);
                }
            });
            menu.add(item);
        }
        menu.show(badge, 0, badge.getHeight());
    }

    /** Whose value is changed by the control now. */
    SettingScope scope() {
        ShownSetting now = shown;
        return now == null ? setting.usual() : now.scope();
    }

    SettingEditor editor() {
        return editor;
    }
}
