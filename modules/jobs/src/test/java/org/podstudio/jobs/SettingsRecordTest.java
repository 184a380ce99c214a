package org.podstudio.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.podstudio.core.api.job.JobQueue.SettingField;
import org.podstudio.core.api.problem.Problem;
import org.podstudio.core.api.problem.StudioException;
import org.podstudio.jobs.StampOperation.Manner;
import org.podstudio.jobs.StampOperation.Stamp;

class SettingsRecordTest {
    private final Stamp defaults = new StampOperation().defaults();
    private final SettingsRecord<Stamp> settings = new SettingsRecord<>(Stamp.class, defaults);

    @Test
    void textOfTheCommandLineBecomesTheComponentsType() throws Exception {
        Stamp stamp = settings.fromMap(Map.of("manner", "WAIT", "edge_px", "12", "mask", "yes", "note", "hi", "labels", "a, b", "strength", "0.25"));
        assertThat(stamp).isEqualTo(new Stamp(Manner.WAIT, 12, true, "hi", List.of("a", "b"), 0.25));
    }

    @Test
    void theStoredMapGivesTheSameRecordBack() throws Exception {
        Stamp stamp = new Stamp(Manner.FAIL, 3, true, null, List.of("x,y"), 2);
        assertThat(settings.fromMap(settings.toMap(stamp))).isEqualTo(stamp);
        assertThat(settings.toMap(stamp)).containsEntry("manner", "fail").containsEntry("note", null).containsEntry("edge_px", 3);
    }

    @Test
    void whatIsLeftOutKeepsItsDefault() throws Exception {
        assertThat(settings.fromMap(Map.of())).isEqualTo(defaults);
    }

    @Test
    void anUnknownNameIsRefusedWithTheNearest() {
        assertThat(refusal(Map.of("edg_px", 1)).next()).contains("edge_px");
        assertThat(refusal(Map.of("edg_px", 1)).why()).contains("strength");
    }

    @Test
    void aWrongValueIsRefusedWithTheChoices() {
        assertThat(refusal(Map.of("manner", "slepe")).why()).contains("sleep").contains("crash");
        assertThat(refusal(Map.of("edge_px", "many")).why()).contains("whole number");
        assertThat(refusal(Map.of("mask", "perhaps")).why()).contains("true or false");
        assertThat(refusal(Map.of("strength", "NaN")).code()).isEqualTo("bad-setting");
        assertThat(refusal(Map.of("edge_px", "99999999999")).code()).isEqualTo("bad-setting");
    }

    @Test
    void whatTheRecordItselfRefusesIsTold() {
        assertThat(refusal(Map.of("edge_px", 0)).why()).isEqualTo("The edge is at least 1 px, was 0.");
    }

    @Test
    void theFieldsSayTypeDefaultAndChoices() {
        assertThat(settings.fields()).contains(
                new SettingField("edge_px", "integer", 16, List.of()),
                new SettingField("mask", "boolean", false, List.of()),
                new SettingField("note", "string", null, List.of()),
                new SettingField("labels", "list", List.of(), List.of()),
                new SettingField("manner", "choice", "work", List.of("work", "wait", "sleep", "fail", "crash", "fill", "exhaust")));
    }

    private Problem refusal(Map<String, Object> given) {
        var caught = new Problem[1];
        assertThatThrownBy(() -> settings.fromMap(given)).isInstanceOfSatisfying(StudioException.class, e -> caught[0] = e.problem());
        return caught[0];
    }
}
