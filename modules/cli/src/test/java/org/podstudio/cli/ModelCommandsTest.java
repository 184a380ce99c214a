package org.podstudio.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.podstudio.core.api.model.ModelDevices;
import org.podstudio.core.api.model.ModelEntry;
import org.podstudio.core.api.model.Models;

/** {@code models}: what is said of devices, and how a card is tried again. */
class ModelCommandsTest {
    private static final Instant SINCE = Instant.parse("2026-03-01T12:00:00Z");

    @TempDir
    Path home;

    private final List<ModelDevices.Refusal> refusals = new ArrayList<>(List.of(
            new ModelDevices.Refusal("isnet", "cuda", "the driver is too old", SINCE), new ModelDevices.Refusal("gone", "cuda", "no", SINCE)));
    private Cli cli;

    @BeforeEach
    void start() {
        Models models = (Models) Proxy.newProxyInstance(getClass().getClassLoader(), new Class<?>[] {Models.class},
                (proxy, method, args) -> method.getName().equals("list") ? List.of(status("isnet"), status("u2net")) : Optional.empty());
        cli = Cli.with(home, models, new ModelDevices() {
            @Override
            public List<Refusal> refusals() {
                return List.copyOf(refusals);
            }

            @Override
            public Optional<String> lastUsed(String model) {
                return model.equals("isnet") ? Optional.of("cpu") : Optional.empty();
            }

            @Override
            public List<Refusal> tryAgain(@Nullable String model) {
                List<Refusal> meant = refusals.stream().filter(one -> model == null || one.model().equals(model)).toList();
                refusals.removeAll(meant);
                return meant;
            }
        });
    }

    private static Models.Status status(String id) {
        return new Models.Status(new ModelEntry(id, id, "background-removal", id + ".onnx", 1_000_000L, null, null, "Apache-2.0", "yes", true,
                1024, List.of(), List.of(), "mask", null, List.of()), false, null, null);
    }

    @Test
    void theListSaysWhatRanAModelAndWhatDidNot() {
        JsonNode list = cli.run("models", "list", "--json").exits(0).json();
        assertThat(list.at("/0/last_device").asText()).isEqualTo("cpu");
        assertThat(list.at("/0/refused_devices/0").asText()).isEqualTo("cuda");
        assertThat(list.at("/1/last_device").isNull()).isTrue();
        assertThat(list.at("/1/refused_devices")).isEmpty();
        assertThat(cli.run("models", "list").exits(0).out()).contains("the driver is too old", "models try-again");
    }

    @Test
    void aCardIsTriedAgainWithOneModelOrAll() {
        JsonNode one = cli.run("models", "try-again", "isnet", "--json").exits(0).json();
        assertThat(one).hasSize(1);
        assertThat(one.at("/0/id").asText()).isEqualTo("isnet");
        assertThat(one.at("/0/device").asText()).isEqualTo("cuda");
        assertThat(one.at("/0/why").asText()).isEqualTo("the driver is too old");
        assertThat(one.at("/0/since").asText()).isEqualTo(SINCE.toString());
        assertThat(cli.run("models", "try-again", "--json").exits(0).json()).hasSize(1);
        assertThat(cli.run("models", "try-again", "--json").exits(0).json()).isEmpty();
        assertThat(cli.run("models", "try-again", "isnet").exits(0).out()).contains("No device");
    }

    @Test
    void aNameThatNobodyKnowsNamesTheNearest() {
        Cli.Result result = cli.run("models", "try-again", "isnett", "--json").exits(3);
        assertEquals("unknown-model", result.error());
        assertThat(result.json().at("/error/next").asText()).contains("\"isnet\"");
        cli.run("models", "try-again", "gone").exits(0);
        assertThat(refusals).hasSize(1);
    }
}
