package org.podstudio.jobs.ui;

import static org.podstudio.ui.Scale.px;

import java.util.EnumMap;
import java.util.Map;
import java.util.function.Consumer;
import javax.swing.BoxLayout;
import javax.swing.JPanel;
import javax.swing.JToggleButton;
import org.openide.util.NbBundle.Messages;
import org.podstudio.ui.Texts;
import org.podstudio.ui.part.OneOf;
import org.podstudio.ui.part.TabButton;

/** The tabs above the jobs, each with how many of the project's jobs it holds. */
@Messages({"# {0} - tab", "# {1} - how many", "JobTabs_spoken={0}, {1,choice,0#{1} jobs|1#{1} job|1<{1} jobs}"})
final class JobTabs extends JPanel {
    private static final long serialVersionUID = 1L;

    private final Map<JobTab, JToggleButton> tabs = new EnumMap<>(JobTab.class);

    JobTabs(Consumer<JobTab> chosen) {
        setLayout(new BoxLayout(this, BoxLayout.LINE_AXIS));
        setOpaque(false);
        OneOf group = new OneOf();
        for (JobTab tab : JobTab.values()) {
            JToggleButton button = new TabButton(tab.title());
            button.setName("jobs-tab-" + tab.name());
            button.putClientProperty("FlatLaf.style", "tab.underlineHeight:2;margin:4,8,4,8;tab.selectedBackground:null");
            button.setMaximumSize(new java.awt.Dimension(Short.MAX_VALUE, px(39)));
            button.addActionListener(e -> chosen.accept(tab));
            group.add(button);
            tabs.put(tab, button);
            add(button);
        }
        tabs.get(JobTab.ALL).setSelected(true);
    }

    JobTab chosen() {
        return tabs.entrySet().stream().filter(one -> one.getValue().isSelected()).map(Map.Entry::getKey).findFirst().orElse(JobTab.ALL);
    }

    /** To the tab that is shown. */
    boolean takeKeyboard() {
        return tabs.get(chosen()).requestFocusInWindow();
    }

    void show(Map<JobTab, Long> numbers) {
        tabs.forEach((tab, button) -> {
            long number = numbers.getOrDefault(tab, 0L);
            button.setText(number == 0 ? tab.title() : tab.title() + "  " + Texts.count(number));
            button.getAccessibleContext().setAccessibleName(
                    Bundle.JobTabs_spoken(tab.title(), number));
        });
    }
}
