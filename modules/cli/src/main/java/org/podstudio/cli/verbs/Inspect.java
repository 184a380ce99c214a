package org.podstudio.cli.verbs;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import org.podstudio.cli.Answer;
import org.podstudio.cli.ExitCode;
import org.podstudio.cli.Session;
import org.podstudio.cli.Usage;
import org.podstudio.cli.Verb;
import org.podstudio.cli.Visible;
import org.podstudio.cli.json.Json;
import org.podstudio.core.api.media.MediaProbe;
import org.podstudio.core.api.print.PrintSize;
import org.podstudio.core.api.problem.CancelledException;
import org.podstudio.core.api.problem.StudioException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code inspect}. */
@Command(description = "Tells what files are and what their generator wrote. No project is needed or touched.")
public final class Inspect implements Verb {
    @Parameters(paramLabel = "FILE", arity = "1..*", description = "Any files.")
    List<String> files;

    @Option(names = "--fast", description = "Read headers only: nothing is decoded or hashed.")
    boolean fast;

    @Option(names = "--print", paramLabel = "SIZE",
            description = "Check pictures for a print of this size, such as 12x16in: haze, rims, resolution, margins.")
    String print;

    @Override
    public Answer run(Session session) throws StudioException, CancelledException {
        FileInspection inspection = new FileInspection(session.service(MediaProbe.class),
                fast ? MediaProbe.Depth.HEADERS : MediaProbe.Depth.FIRST_FRAME);
        PrintAnswer printing = print == null ? null : new PrintAnswer(session, printSize());
        List<Map<String, Object>> found = new ArrayList<>();
        int exitCode = ExitCode.OK;
        for (String file : files) {
            session.interruption().check();
            Map<String, Object> one = inspection.of(session.path(file));
            found.add(one);
            if (printing != null && "image".equals(one.get("type")) && one.get("error") == null) {
                try {
                    one.put("print", printing.of(session.path(file)));
                } catch (StudioException e) {
                    one.put("error", Json.problem(e.problem()));
                }
            }
            if (one.get("error") != null) {
                exitCode = ExitCode.SOME_FAILED;
            }
        }
        return Answer.of(found, () -> {
            StringJoiner text = new StringJoiner("\n\n");
            found.forEach(one -> text.add(AssetTexts.facts(one)));
            return text.toString();
        }).exit(exitCode);
    }

    private PrintSize printSize() throws StudioException {
        try {
            return PrintSize.of(print);
        } catch (IllegalArgumentException e) {
            throw Usage.wrong("inspect", "That is no print size: " + Visible.text(print) + ".", e.getMessage() + ".");
        }
    }
}
