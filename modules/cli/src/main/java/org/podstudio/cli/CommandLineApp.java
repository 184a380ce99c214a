package org.podstudio.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.podstudio.cli.json.Json;
import org.podstudio.core.api.problem.Causes;
import org.podstudio.core.api.problem.CancelledException;
import org.podstudio.core.api.problem.Problem;
import org.podstudio.core.api.problem.StudioException;
import org.podstudio.core.api.problem.UncheckedStudioException;
import org.podstudio.core.api.query.QuerySyntaxException;
import picocli.CommandLine;

/** Understands arguments, runs one command and says what came of it. Used once; no process-wide effect but the log. */
public final class CommandLineApp {
    private static final Logger LOG = Logger.getLogger(CommandLineApp.class.getName());

    private final Console console;
    private final Map<String, String> environment;
    private final Services services;
    private final Interruption interruption;
    /** Whether the answer is written, or is being written: there is only one. */
    private final AtomicBoolean answered = new AtomicBoolean();

    public CommandLineApp(Console console, Map<String, String> environment, Services services, Interruption interruption) {
        this.console = console;
        this.environment = environment;
        this.services = services;
        this.interruption = interruption;
    }

    /** @return the exit code */
    public int run(RawArguments raw) {
        Arguments arguments = Arguments.of(raw.texts());
        boolean json = arguments.has("--json");
        try (AppLog log = AppLog.install(console)) {
            try {
                return understand(raw, arguments, log);
            } catch (StudioException e) {
                return tell(e, json);
            } catch (UncheckedStudioException e) {
                return tell(e.studioException(), json);
            } catch (CancelledException | InterruptedException e) {
                return tell(new StudioException(stopped()), json);
            } catch (RuntimeException | LinkageError | OutOfMemoryError | StackOverflowError e) {
                if (interruption.raised()) {
                    return tell(new StudioException(stopped()), json);
                }
                LOG.log(Level.SEVERE, "unexpected", e);
                return tell(new StudioException(unexpected(e, log)), json);
            }
        }
    }

    /** Answers for a command that does not end in time after an interruption. May be called from any thread. */
    void giveUp(RawArguments raw) {
        tell(new StudioException(stopped()), Arguments.of(raw.texts()).has("--json"));
    }

    private int understand(RawArguments raw, Arguments arguments, AppLog log)
            throws StudioException, CancelledException, InterruptedException {
        List<String> words = arguments.words();
        if (words.isEmpty()) {
            return withoutCommand(arguments);
        }
        String name = words.getFirst();
        if (name.equals("help")) {
            return help(Overview.of(words.size() > 1 && Verbs.isGroup(words.get(1)) ? words.get(1) : ""), arguments);
        }
        int used = 1;
        if (Verbs.isGroup(name)) {
            if (words.size() == 1) {
                if (arguments.has("--help") || arguments.has("-h")) {
                    return help(Overview.of(name), arguments);
                }
                throw Unknown.incomplete(name);
            }
            name += " " + words.get(1);
            used = 2;
        }
        Optional<Verb> verb = Verbs.create(name);
        if (verb.isEmpty()) {
            throw Unknown.command(words);
        }
        Globals globals = new Globals();
        CommandLine parser = Parser.of(name, verb.get(), globals);
        Parser.parse(parser, name, arguments.without(used));
        if (globals.help) {
            return help(parser.getUsageMessage(CommandLine.Help.Ansi.OFF).stripTrailing(), arguments);
        }
        try (Session session = new Session(globals, raw, environment, services, console, interruption, log)) {
            return say(verb.get().run(session), globals.json);
        }
    }

    private int withoutCommand(Arguments arguments) throws StudioException {
        if (arguments.has("--version") || arguments.has("-V")) {
            return say(Version.answer(), arguments.has("--json"));
        }
        if (arguments.has("--help") || arguments.has("-h")) {
            return help(Overview.of(""), arguments);
        }
        for (String argument : arguments.all()) {
            if (argument.equals("--")) {
                break;
            }
            if (argument.startsWith("-") && !Globals.WITHOUT_VALUE.contains(argument)
                    && !Globals.WITH_VALUE.contains(argument.split("=")[0])) {
                throw Unknown.option("", argument, List.of("--version", "--help", "--project", "--home", "--json"));
            }
        }
        throw Usage.wrong("", "There is no command to run.", "The commands are: " + String.join(", ", Verbs.words("")) + ".");
    }

    private int help(String text, Arguments arguments) {
        return say(Answer.of(Map.of("usage", text), () -> text), arguments.has("--json"));
    }

    private int say(Answer answer, boolean json) {
        if (answer.json() == Answer.STREAMED || answered.getAndSet(true)) {
            return answer.exitCode();
        }
        console.answer(writer -> {
            try {
                if (json) {
                    Json.write(answer.json(), writer);
                    writer.write('\n');
                } else {
                    String text = answer.text().get();
                    writer.write(text.isEmpty() ? "" : text + "\n");
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        return answer.exitCode();
    }

    private int tell(StudioException e, boolean json) {
        if (e.getCause() != null) {
            LOG.log(Level.WARNING, e.problem().code(), e.getCause());
        }
        if (json) {
            Map<String, Object> error = Json.problem(e.problem());
            if (e instanceof QuerySyntaxException syntax) {
                // As people count and as the sentence says it.
                error.put("position", syntax.position() + 1);
            }
            say(Answer.of(Map.of("error", error), () -> ""), true);
        } else if (!answered.getAndSet(true)) {
            console.note(Visible.lines(e.problem().lines()));
            // For eyes only: scripts count on three lines.
            if (console.terminal() && e instanceof QuerySyntaxException syntax) {
                syntax.pointer().forEach(line -> console.note("  " + Visible.text(line)));
            }
        }
        return ExitCode.of(e.problem());
    }

    private static Problem stopped() {
        return new Problem("interrupted", "The command was stopped.", "It was interrupted before it had finished.",
                "Run it again to do the rest.");
    }

    private static Problem unexpected(Throwable e, AppLog log) {
        String why = e instanceof OutOfMemoryError
                ? "The memory that Java may use (" + Runtime.getRuntime().maxMemory() / 1_000_000 + " MB) was not enough."
                : "An unexpected fault occurred: " + Causes.of(e) + ".";
        return new Problem(e instanceof OutOfMemoryError ? "out-of-memory" : "internal-error",
                "The command could not be finished.", why, log.file()
                        .map(file -> "Look into " + file + " for the details, and please report it.")
                        .orElse("Run it again with --log-level debug, and please report what it says."));
    }
}
