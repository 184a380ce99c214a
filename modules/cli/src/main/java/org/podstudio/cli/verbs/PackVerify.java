package org.podstudio.cli.verbs;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.StringJoiner;
import org.podstudio.cli.Answer;
import org.podstudio.cli.ExitCode;
import org.podstudio.cli.Session;
import org.podstudio.cli.Verb;
import org.podstudio.core.api.job.Subscription;
import org.podstudio.core.api.pack.PackVerifier;
import org.podstudio.core.api.pack.VerifyReport;
import org.podstudio.core.api.problem.CancelledException;
import org.podstudio.core.api.problem.StudioException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code pack verify}. */
@Command(description = "Checks a pack folder or ZIP: checksums, names, counts, and that every file opens. Problems: exit code 1.")
public final class PackVerify implements Verb {
    @Parameters(paramLabel = "DIR|ZIP", description = "The pack.")
    String pack;

    @Override
    public Answer run(Session session) throws StudioException, CancelledException {
        Path path = session.path(pack).toAbsolutePath().normalize();
        VerifyReport report;
        try (Subscription _ = session.interruption().interruptsThisThread()) {
            report = session.service(PackVerifier.class).verify(path);
        }
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("ok", report.ok());
        json.put("problems", report.problems().stream().map(finding -> json(path, finding)).toList());
        return Answer.of(json, () -> {
            StringJoiner text = new StringJoiner("\n");
            report.problems().forEach(finding -> text.add(finding.code() + "  " + finding.path() + "  " + finding.what()));
            return text.add(report.ok() ? "The pack is sound." : Texts.count(report.problems().size(), "problem", "problems") + ".")
                    .toString();
        }).exit(report.ok() ? ExitCode.OK : ExitCode.SOME_FAILED);
    }

    private static Map<String, Object> json(Path pack, VerifyReport.Finding finding) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("path", absolute(pack, finding.path()));
        json.put("code", finding.code());
        json.put("what", finding.what());
        return json;
    }

    /** A file in the folder, or {@code pack.zip!/entry}; the pack itself where the finding is about the whole. */
    private static String absolute(Path pack, String inside) {
        if (inside.isEmpty() || inside.equals(String.valueOf(pack.getFileName()))) {
            return pack.toString();
        }
        return pack + (Files.isDirectory(pack) ? File.separator : "!/") + inside; // a name may be illegal as a path: it is what was found
    }
}
