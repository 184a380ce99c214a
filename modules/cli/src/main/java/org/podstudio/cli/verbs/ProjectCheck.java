package org.podstudio.cli.verbs;

import org.podstudio.cli.Answer;
import org.podstudio.cli.ExitCode;
import org.podstudio.cli.Session;
import org.podstudio.cli.Verb;
import org.podstudio.core.api.job.Subscription;
import org.podstudio.core.api.problem.StudioException;
import org.podstudio.core.api.project.CheckReport;
import org.podstudio.core.api.project.Project;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code project check}. */
@Command(description = "Verifies the database, every file's presence and content, and finds strays. Problems: exit code 1.")
public final class ProjectCheck implements Verb {
    @Option(names = "--repair", description = "Also mend what can be mended.")
    boolean repair;

    @Override
    public Answer run(Session session) throws StudioException {
        Project project = session.project();
        CheckReport report;
        try (Subscription _ = session.interruption().interruptsThisThread()) {
            report = project.check(repair ? Project.Repair.YES : Project.Repair.NO);
        }
        return Answer.of(ProjectAnswers.json(project, report.assets(), report.problems()), () -> {
            StringBuilder text = new StringBuilder();
            report.problems().forEach(problem -> text.append(problem.code()).append("  ").append(problem.path()).append("  ")
                    .append(problem.what()).append('\n'));
            return text + Texts.count(report.problems().size(), "problem", "problems") + "; "
                    + ProjectAnswers.text(project, report.assets());
        }).exit(report.problems().isEmpty() ? ExitCode.OK : ExitCode.SOME_FAILED);
    }
}
