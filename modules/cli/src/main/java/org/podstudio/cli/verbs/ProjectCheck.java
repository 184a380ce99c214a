package org.podstudio.cli.verbs;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.podstudio.cli.Answer;
import org.podstudio.cli.ExitCode;
import org.podstudio.cli.Session;
import org.podstudio.cli.Verb;
import org.podstudio.core.api.job.JobQueue;
import org.podstudio.core.api.job.JobRequest;
import org.podstudio.core.api.problem.CancelledException;
import org.podstudio.core.api.problem.StudioException;
import org.podstudio.core.api.project.CheckReport;
import org.podstudio.core.api.project.Project;
import org.podstudio.core.api.project.ProjectCare.Mend;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code project check}. */
@Command(description = "Verifies the database, every file's presence and content, and finds strays. Problems: exit code 1.")
public final class ProjectCheck implements Verb {
    @Option(names = "--repair", description = {"Also mend what needs no opinion: files that were moved inside the project are found again,",
        "strays that are media become assets, others go to Strays/, what dead processes left half done is removed."})
    boolean repair;

    @Option(names = "--accept-changed", description = "Repair, and take changed files as they are now.")
    boolean acceptChanged;

    @Option(names = "--retry-undecodable", description = "First decode anew what could not be decoded; what decodes now loses its mark.")
    boolean retryUndecodable;

    @Option(names = "--trash-undecodable", description = "The same, and move what still does not decode to the trash, in one step that \"undo\" takes back.")
    boolean trashUndecodable;

    @Override
    public Answer run(Session session) throws StudioException, CancelledException, InterruptedException {
        Project project = session.project();
        Mend mend = acceptChanged ? Mend.CHANGED_FILES_TOO : repair ? Mend.CLEAR_CASES : Mend.NOTHING;
        boolean retry = retryUndecodable || trashUndecodable;
        if ((mend != Mend.NOTHING || retry) && project.readOnly().isPresent()) {
            throw new StudioException(project.readOnly().get());
        }
        Map<String, Object> mended = retry ? undecodable(session) : Map.of();
        CheckReport report;
        try {
            report = project.care().check(mend, new StepProgress(session, "health"));
        } finally {
            session.progress().clear();
        }
        Map<String, Object> json = ProjectAnswers.json(project, report.assets(), report.problems());
        json.put("notes", ProjectAnswers.findings(report.notes()));
        json.put("counts", counts(report));
        if (retry) {
            json.put("mended", mended);
        }
        return Answer.of(json, () -> {
            StringBuilder text = new StringBuilder();
            if (retry) {
                text.append(mended.get("tried")).append(" undecodable tried again, ").append(mended.get("decodable_now")).append(" decode now");
                text.append(trashUndecodable ? ", " + mended.get("trashed") + " moved to the trash\n" : "\n");
            }
            for (List<CheckReport.Finding> findings : List.of(report.problems(), report.notes())) {
                findings.forEach(finding -> text.append(finding.code()).append("  ").append(finding.path()).append("  ")
                        .append(finding.what()).append('\n'));
            }
            return text + Texts.count(report.problems().size(), "problem", "problems") + "; "
                    + ProjectAnswers.text(project, report.assets());
        }).exit(report.problems().isEmpty() ? ExitCode.OK : ExitCode.SOME_FAILED);
    }

    private Map<String, Object> undecodable(Session session) throws StudioException, CancelledException, InterruptedException {
        Map<String, Object> settings = Map.of("then", trashUndecodable ? "trash" : "keep");
        JobRequest request = new JobRequest("undecodable", settings, List.of());
        return JobEnd.success(session, new JobRun(session).run(request, JobQueue.Force.NO).getFirst()).facts();
    }

    private static Map<String, Integer> counts(CheckReport report) {
        Map<String, Integer> counts = new TreeMap<>();
        report.problems().forEach(finding -> counts.merge(finding.code(), 1, Integer::sum));
        report.notes().forEach(finding -> counts.merge(finding.code(), 1, Integer::sum));
        return counts;
    }
}
