package org.podstudio.jobs.ui;

import java.awt.Component;
import java.awt.Cursor;
import java.awt.Dimension;
import java.awt.FlowLayout;
import java.awt.event.ActionEvent;
import java.util.List;
import javax.swing.Action;
import javax.swing.JButton;
import javax.swing.JPanel;
import org.openide.awt.Actions;
import org.openide.awt.StatusLineElementProvider;
import org.openide.util.Lookup;
import org.openide.util.lookup.ServiceProvider;
import org.podstudio.core.api.job.Job;
import org.podstudio.core.api.job.JobQueue;
import org.podstudio.core.api.job.JobState;
import org.podstudio.ui.Coalescer;
import org.podstudio.ui.StudioFonts;
import org.podstudio.ui.Texts;
import org.podstudio.ui.Token;
import org.podstudio.ui.Work;
import org.podstudio.ui.icon.Glyph;
import org.podstudio.ui.jobs.OpenJobs;
import org.podstudio.ui.part.ThinBar;

/** The right end of the status line: what is being worked on, with a thin bar; a click opens the Jobs window. */
@ServiceProvider(service = StatusLineElementProvider.class, position = 900)
public final class JobStatus implements StatusLineElementProvider {
    private final JPanel line = new JPanel(new FlowLayout(FlowLayout.TRAILING, 8, 0));
    private final JButton text = new JButton() {
        private static final long serialVersionUID = 1L;

        @Override
        public void updateUI() {
            super.updateUI();
            setFont(StudioFonts.caption());
            setForeground(Token.SECOND.color());
        }
    };
    private final ThinBar bar = new ThinBar();

    @Override
    public Component getStatusLineElement() {
        text.putClientProperty("JButton.buttonType", "borderless");
        text.putClientProperty("FlatLaf.style", "margin:1,6,1,6;minimumHeight:20");
        text.setIcon(Glyph.LIST_CHECKS.icon(16, Token.SECOND));
        text.setToolTipText("Open the Jobs window (Ctrl+J)");
        text.setCursor(Cursor.getPredefinedCursor(Cursor.HAND_CURSOR));
        text.addActionListener(JobStatus::openJobs);
        bar.setPreferredSize(new Dimension(120, 20));
        line.setOpaque(false);
        line.add(text);
        line.add(bar);
        OpenJobs open = Lookup.getDefault().lookup(OpenJobs.class);
        Coalescer refresh = new Coalescer(Work.threads("PODStudio job status", 1), () -> show(open.all()));
        open.subscribe(refresh::poke);
        show(open.all());
        return line;
    }

    private void show(List<Job> jobs) {
        bar.setVisible(!jobs.isEmpty());
        if (jobs.isEmpty()) {
            text.setText("Jobs");
            return;
        }
        Job running = jobs.stream().filter(job -> job.state() instanceof JobState.Running).findFirst().orElse(jobs.getFirst());
        String title = JobTitle.of(Lookup.getDefault().lookup(JobQueue.class), running);
        int percent = running.state() instanceof JobState.Running r ? r.progress().percent() : 0;
        text.setText(title + (jobs.size() > 1 ? " · " + Texts.count(jobs.size()) + " jobs" : ""));
        bar.show(percent, Token.ACCENT);
        line.revalidate();
    }

    private static void openJobs(ActionEvent e) {
        Action action = Actions.forID("Window", "org.podstudio.jobs.ui.JobsTopComponent");
        if (action != null) {
            action.actionPerformed(e);
        }
    }
}
