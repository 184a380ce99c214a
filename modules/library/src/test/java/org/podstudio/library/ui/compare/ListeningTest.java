package org.podstudio.library.ui.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.podstudio.core.api.asset.Approval;
import org.podstudio.core.api.asset.Asset;
import org.podstudio.core.api.media.MediaType;
import org.podstudio.core.api.play.Playable;
import org.podstudio.core.api.play.PlayedMedia;
import org.podstudio.core.api.play.Player;
import org.podstudio.core.api.play.PlayerListener;
import org.podstudio.core.api.play.Players;
import org.podstudio.core.api.problem.Problem;
import org.podstudio.library.ui.loupe.Viewed;
import org.podstudio.testsupport.MemoryPreferences;
import org.podstudio.testsupport.MemoryProject;
import org.podstudio.testsupport.SampleAssets;
import org.podstudio.ui.Work;

class ListeningTest {
    @TempDir
    Path folder;

    private final Asset loud = SampleAssets.image("loud.wav");
    private final Asset quiet = SampleAssets.image("quiet.wav");
    private final Asset cover = SampleAssets.image("cover.png");
    private final List<String> asked = new ArrayList<>();
    private final Map<String, Double> volumes = new HashMap<>();
    private final Map<String, PlayerListener> listeners = new HashMap<>();
    private final Map<String, Double> lufs = new HashMap<>(Map.of("loud.wav", -10.0, "quiet.wav", -22.0));
    private final MemoryPreferences preferences = new MemoryPreferences();
    private Listening.State state = Listening.State.NONE;
    private MemoryProject project;
    private Listening listening;

    @BeforeEach
    void twoSounds() {
        project = new MemoryProject(folder);
        project.assets().add(List.of(loud, quiet, cover));
        listening = new Listening(new Recorder(), Work.direct(), preferences, next -> state = next, problem -> asked.add(problem.what()));
    }

    private static Viewed viewed(Asset asset, MediaType type) {
        return new Viewed(asset.id(), asset.filename(), type, null, Approval.PENDING, 0, null, false, asset.filename());
    }

    private void compare(Viewed... all) {
        listening.show(Optional.of(project), List.of(all));
        listening.focus(all[0].id());
    }

    private void compareBoth() {
        compare(viewed(loud, MediaType.AUDIO), viewed(quiet, MediaType.AUDIO));
    }

    @Test
    void nothingIsOpenedBeforeSomebodyWantsToHearIt() {
        compareBoth();
        assertThat(asked).isEmpty();
        assertThat(state).isEqualTo(new Listening.State(true, false, 0, Listening.Match.UNKNOWN));
    }

    @Test
    void picturesAloneCannotBeHeard() {
        compare(viewed(cover, MediaType.IMAGE));
        assertThat(state.possible()).isFalse();
        listening.toggle();
        assertThat(asked).isEmpty();
    }

    @Test
    void theOtherGoesOnWhereTheOneWas() {
        compareBoth();
        listening.toggle();
        assertThat(asked).containsExactly("open loud.wav", "seek loud.wav 0.0", "play loud.wav 1.0", "open quiet.wav");
        listeners.get("loud.wav").opened(new PlayedMedia(10, null, 0.1, true));
        listeners.get("loud.wav").moved(3.5, 1);
        asked.clear();
        listening.focus(quiet.id());
        assertThat(asked).containsExactly("play loud.wav 0.0", "seek quiet.wav 3.5", "play quiet.wav 1.0");
        listeners.get("loud.wav").moved(3.6, 0);
        assertThat(state).as("the one before has nothing to tell any more").isEqualTo(new Listening.State(true, true, 3.5, Listening.Match.EQUAL));
        listening.toggle();
        assertThat(asked).last().isEqualTo("play quiet.wav 0.0");
        assertThat(state.playing()).isFalse();
    }

    @Test
    void theLoudOneIsTurnedDownToTheQuietOneByTheirDifferenceInLoudness() {
        preferences.putDouble("volume", 0.5);
        compareBoth();
        listening.toggle();
        assertThat(state.match()).isEqualTo(Listening.Match.EQUAL);
        assertThat(20 * Math.log10(volumes.get("quiet.wav") / volumes.get("loud.wav"))).isCloseTo(12, within(0.01));
        assertThat(volumes.get("quiet.wav")).as("as the user set it").isEqualTo(0.5);
    }

    @Test
    void whatHasNoLoudnessIsHeardAsItIs() {
        lufs.remove("quiet.wav");
        compareBoth();
        listening.toggle();
        assertThat(volumes).containsEntry("loud.wav", 1.0).containsEntry("quiet.wav", 1.0);
    }

    @Test
    void aShorterSoundThatIsOverBeginsAnewAndOneThatEndsIsNoLongerPlaying() {
        compareBoth();
        listening.toggle();
        listeners.get("loud.wav").opened(new PlayedMedia(10, null, 0.1, true));
        listeners.get("quiet.wav").opened(new PlayedMedia(2, null, 0.1, true));
        listeners.get("loud.wav").moved(5, 1);
        asked.clear();
        listening.focus(quiet.id());
        assertThat(asked).contains("seek quiet.wav 0.0");
        listeners.get("quiet.wav").moved(2, 0);
        assertThat(state.playing()).isFalse();
    }

    @Test
    void oneThatCannotBeOpenedDoesNotKeepTheOthersWaiting() {
        Asset purged = SampleAssets.image("purged.wav");
        compare(viewed(loud, MediaType.AUDIO), viewed(purged, MediaType.AUDIO), viewed(quiet, MediaType.AUDIO));
        listening.toggle();
        assertThat(asked).contains("It cannot be played.");
        assertThat(state.match()).isEqualTo(Listening.Match.EQUAL);
        assertThat(state.playing()).isTrue();
    }

    @Test
    void whatFailsWhileItIsHeardIsNoLongerPlayingAndIsOpenedAnewWhenSomebodyAsksForIt() {
        compareBoth();
        listening.toggle();
        asked.clear();
        listeners.get("loud.wav").failed(new Problem("file-damaged", "It breaks off.", "Its end is missing.", "Get it anew."));
        assertThat(asked).containsExactly("close loud.wav", "It breaks off.");
        assertThat(state.playing()).isFalse();
        assertThat(volumes).as("nothing louder is left").containsEntry("quiet.wav", 1.0);
        asked.clear();
        listening.toggle();
        assertThat(asked).containsExactly("open loud.wav", "seek loud.wav 0.0", "play loud.wav 1.0");
        assertThat(state.playing()).isTrue();
        assertThat(state.match()).isEqualTo(Listening.Match.EQUAL);
    }

    @Test
    void amongSoundsAPictureIsAPause() {
        compare(viewed(loud, MediaType.AUDIO), viewed(cover, MediaType.IMAGE));
        listening.toggle();
        asked.clear();
        listening.focus(cover.id());
        assertThat(asked).containsExactly("play loud.wav 0.0");
        listening.focus(loud.id());
        assertThat(asked).last().isEqualTo("play loud.wav 1.0");
    }

    @Test
    void anotherComparisonGivesTheFilesBack() {
        compareBoth();
        listening.toggle();
        asked.clear();
        listening.show(Optional.of(project), List.of(viewed(loud, MediaType.AUDIO), viewed(quiet, MediaType.AUDIO)));
        assertThat(asked).as("the same sounds play on").isEmpty();
        compare(viewed(cover, MediaType.IMAGE));
        assertThat(asked).containsExactlyInAnyOrder("close loud.wav", "close quiet.wav");
        assertThat(state).isEqualTo(Listening.State.NONE);
    }

    private final class Recorder implements Players {
        @Override
        public Player open(Playable what, PlayerListener listener) {
            String name = what.path().substring(what.path().lastIndexOf('/') + 1);
            asked.add("open " + name);
            listeners.put(name, listener);
            return (Player) Proxy.newProxyInstance(getClass().getClassLoader(), new Class<?>[] {Player.class}, (proxy, method, args) -> {
                switch (method.getName()) {
                    case "play", "seek" -> asked.add(method.getName() + " " + name + " " + args[0]);
                    case "close" -> asked.add("close " + name);
                    case "volume" -> volumes.put(name, (Double) args[0]);
                    default -> { }
                }
                return null;
            });
        }

        @Override
        public float[] peaks(Path file, int count) {
            return new float[count];
        }

        @Override
        public OptionalDouble loudness(Path file) {
            Double known = lufs.get(file.getFileName().toString());
            return known == null ? OptionalDouble.empty() : OptionalDouble.of(known);
        }
    }

    @Test
    void howMuchOfItWasHeardIsToldOfTheFocusedOneOnly() {
        compareBoth();
        assertThat(listening.heardPart()).isEmpty();
        listening.toggle();
        listeners.get("loud.wav").opened(new PlayedMedia(10, null, 0.1, true));
        listeners.get("quiet.wav").opened(new PlayedMedia(5, null, 0.1, true));
        listeners.get("loud.wav").moved(2.5, 1);
        assertThat(listening.heardPart()).contains(new Listening.Heard(loud.id(), 0.25, true));
        listening.focus(quiet.id());
        assertThat(listening.heardPart()).contains(new Listening.Heard(quiet.id(), 0.5, true));
        listening.toggle();
        assertThat(listening.heardPart()).contains(new Listening.Heard(quiet.id(), 0.5, false));
    }
}
