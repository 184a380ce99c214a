package org.podstudio.jobs.ui;

import static org.podstudio.ui.Scale.px;

import java.awt.Component;
import java.awt.Cursor;
import java.awt.Dimension;
import java.awt.FlowLayout;
import java.awt.event.ActionEvent;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import javax.swing.Action;
import javax.swing.JButton;
import javax.swing.JPanel;
import javax.swing.Timer;
import org.openide.awt.Actions;
import org.openide.awt.StatusLineElementProvider;
import org.openide.util.Lookup;
import org.openide.util.NbBundle.Messages;
import org.openide.util.lookup.ServiceProvider;
import org.podstudio.core.api.job.Job;
import org.podstudio.core.api.job.JobQueue;
import org.podstudio.ui.Coalescer;
import org.podstudio.ui.StudioFonts;
import org.podstudio.ui.Token;
import org.podstudio.ui.Work;
import org.podstudio.ui.icon.Glyph;
import org.podstudio.ui.jobs.OpenJobs;
import org.podstudio.ui.keys.KeyTips;
import org.podstudio.ui.keys.WindowAction;
import org.podstudio.ui.part.ThinBar;
import org.podstudio.ui.toast.Toasts;

/** The right end of the status line: what is being worked on, with a thin bar; a click opens the Jobs window. */
@ServiceProvider(service = StatusLineElementProvider.class, position = 900)
@Messages({"STATUS_none=Jobs", "STATUS_hint=Open the Jobs window"})
public final class JobStatus implements StatusLineElementProvider {
    private static final int TICK_MS = 1000;

    private final JPanel line = new JPanel(new FlowLayout(FlowLayout.TRAILING, px(8), 0));
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

    private final Timer tick = new Timer(TICK_MS, e -> show());
    private OpenJobs open;
    private JobsUnderWay underWay;
    /** Kept for as long as the window lives, as the line itself is. */
    private Optional<JobEnds> ends = Optional.empty();

    @Override
    public Component getStatusLineElement() {
        text.putClientProperty("JButton.buttonType", "borderless");
        text.putClientProperty("FlatLaf.style", "margin:1,6,1,6;minimumHeight:20");
        text.setIcon(Glyph.LIST_CHECKS.icon(16, Token.SECOND));
        KeyTips.tip(text, Bundle.STATUS_hint(), WindowAction.JOBS);
        text.setCursor(Cursor.getPredefinedCursor(Cursor.HAND_CURSOR));
        text.addActionListener(e -> openJobs());
        bar.setPreferredSize(new Dimension(px(120), px(20)));
        line.setOpaque(false);
        line.add(text);
        line.add(bar);
        JobQueue queue = Lookup.getDefault().lookup(JobQueue.class);
        Work work = Work.threads("PODStudio job status", 1);
        open = Lookup.getDefault().lookup(OpenJobs.class);
        underWay = new JobsUnderWay(job -> JobTitle.of(queue, job));
        Coalescer refresh = new Coalescer(work, this::show);
        open.subscribe(refresh::poke);
        show();
        if (queue != null) {
            Toasts toasts = Lookup.getDefault().lookup(Toasts.class);
            ends = Optional.of(new JobEnds(queue, work, toasts::show, JobStatus::openJobs));
            TaskbarTold.begin(queue, open);
        }
        return line;
    }

    private void show() {
        List<Job> jobs = open.all();
        Optional<JobsUnderWay.Line> told = underWay.line(jobs, Instant.now());
        text.setText(told.map(JobsUnderWay.Line::sentence).orElse(Bundle.STATUS_none()));
        bar.setVisible(told.isPresent());
        told.ifPresent(now -> bar.show(now.percent(), Token.ACCENT));
        if (jobs.isEmpty()) {
            tick.stop();
        } else if (!tick.isRunning()) {
            // What runs quietly for a second becomes something to tell without an event.
            tick.start();
        }
        line.revalidate();
    }

    private static void openJobs() {
        Action action = Actions.forID("Window", "org.podstudio.jobs.ui.JobsTopComponent");
        if (action != null) {
            action.actionPerformed(new ActionEvent(JobStatus.class, ActionEvent.ACTION_PERFORMED, "open"));
        }
    }
}
