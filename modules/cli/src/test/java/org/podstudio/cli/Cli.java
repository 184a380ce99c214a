package org.podstudio.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.DeserializationFeature;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.openide.util.Lookup;
import org.openide.util.lookup.Lookups;

/** Runs commands in this process, as the launcher would. */
final class Cli {
    private static final ObjectMapper MAPPER = new ObjectMapper().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    private final Path home;
    private final Services services;
    final Map<String, String> environment = new LinkedHashMap<>();
    final Interruption interruption = new Interruption();

    private Cli(Path home, Services services) {
        this.home = home;
        this.services = services;
    }

    /** With these fakes only. */
    static Cli with(Path home, Object... fakes) {
        Lookup lookup = Lookups.fixed(fakes);
        return new Cli(home, Services.of(lookup));
    }

    /** With the real engines of the class path. */
    static Cli real(Path home) {
        return new Cli(home, Services.installed());
    }

    Result run(Object... arguments) {
        List<String> all = new ArrayList<>(List.of("--home", home.toString()));
        for (Object argument : arguments) {
            all.add(argument.toString());
        }
        return bare(all.toArray(String[]::new));
    }

    /** Nothing added. */
    Result bare(String... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Console console = new Console(out, new PrintStream(err, true, StandardCharsets.UTF_8), false);
        int exit = new CommandLineApp(console, environment, services, interruption).run(RawArguments.of(List.of(arguments)));
        Result result = new Result(exit, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
        assertThat(result.out() + result.err()).as("never a stack trace").doesNotContain("\tat ", "Exception in thread");
        return result;
    }

    /** What a script sees. */
    record Result(int exit, String out, String err) {
        /** Standard output, which must be exactly one document. */
        JsonNode json() {
            try {
                return MAPPER.readTree(out);
            } catch (IOException e) {
                throw new UncheckedIOException("standard output is no single JSON document: <" + out + "> " + err, e);
            }
        }

        /** Checks the exit code, with everything that was said in the failure's message. */
        Result exits(int code) {
            assertThat(exit).as("exit code; out: %s err: %s", out, err).isEqualTo(code);
            return this;
        }

        /** The error's code; checks that all four parts are there. */
        String error() {
            JsonNode error = json().get("error");
            assertThat(error).as(out).isNotNull();
            for (String part : List.of("code", "what", "why", "next")) {
                assertThat(error.path(part).asText()).as(part).isNotBlank();
            }
            return error.get("code").asText();
        }
    }
}
