package org.podstudio.cli.verbs;

import java.util.List;
import java.util.Map;
import org.podstudio.cli.Answer;
import org.podstudio.cli.ExitCode;
import org.podstudio.cli.Session;
import org.podstudio.cli.Verb;
import picocli.CommandLine.Command;

/** {@code doctor}. */
@Command(description = "Checks that every part of the studio works on this machine. Something wrong: exit code 1.")
public final class Doctor implements Verb {
    @Override
    public Answer run(Session session) {
        List<Map<String, Object>> checks = new HealthChecks(session).all();
        boolean well = checks.stream().allMatch(check -> Boolean.TRUE.equals(check.get("ok")));
        return Answer.of(checks, () -> Texts.table(checks.stream().map(check -> List.of(
                Boolean.TRUE.equals(check.get("ok")) ? "ok" : "FAULT", String.valueOf(check.get("check")),
                String.valueOf(check.get("detail")))).toList()))
                .exit(well ? ExitCode.OK : ExitCode.SOME_FAILED);
    }
}
