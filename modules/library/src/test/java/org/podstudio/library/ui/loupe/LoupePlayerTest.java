package org.podstudio.library.ui.loupe;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.podstudio.core.api.asset.Approval;
import org.podstudio.core.api.asset.Asset;
import org.podstudio.core.api.media.MediaType;
import org.podstudio.core.api.play.Playable;
import org.podstudio.core.api.play.Player;
import org.podstudio.core.api.play.PlayerListener;
import org.podstudio.core.api.play.Players;
import org.podstudio.testsupport.MemoryPreferences;
import org.podstudio.testsupport.MemoryProject;
import org.podstudio.testsupport.SampleAssets;
import org.podstudio.ui.Work;
import org.podstudio.ui.play.PlayerKey;
import org.podstudio.ui.play.PlayerPart;

class LoupePlayerTest {
    @TempDir
    Path folder;

    private final List<Asset> assets = List.of(SampleAssets.image("a.png"), SampleAssets.image("b.png"));
    private final List<String> asked = new ArrayList<>();
    private MemoryProject project;
    private PlayerPart part;
    private LoupePlayer player;

    @BeforeEach
    void twoFilms() {
        project = new MemoryProject(folder);
        project.assets().add(assets);
        part = new PlayerPart(new Recorder(), Work.direct(), new MemoryPreferences());
        player = new LoupePlayer(part, Work.direct());
    }

    private void show(String name, MediaType type, boolean missing) {
        Viewed viewed = assets.stream().filter(asset -> asset.filename().equals(name)).findFirst()
                .map(asset -> new Viewed(asset.id(), name, type, null, Approval.PENDING, 0, null, missing, name)).orElseThrow();
        player.show(Optional.of(project), Optional.of(viewed));
    }

    @Test
    void whatTheLoupeIsOpenedWithPlaysAndWhatIsLeafedToWaits() {
        player.playNext();
        show("a.png", MediaType.VIDEO, false);
        show("b.png", MediaType.AUDIO, false);
        assertThat(asked).containsExactly("open a.png", "play 1.0", "close", "open b.png");
        assertThat(part.isVisible()).isTrue();
    }

    @Test
    void newsOfTheSameAssetDoNotStartItAnew() {
        show("a.png", MediaType.VIDEO, false);
        show("a.png", MediaType.VIDEO, false);
        assertThat(asked).containsExactly("open a.png");
    }

    @Test
    void picturesAndMissingFilmsLeaveThePlaceToTheCanvas() {
        show("a.png", MediaType.VIDEO, false);
        show("b.png", MediaType.IMAGE, false);
        assertThat(asked).containsExactly("open a.png", "close");
        assertThat(part.isVisible()).isFalse();
        show("a.png", MediaType.VIDEO, true);
        assertThat(part.isVisible()).isFalse();
    }

    @Test
    void keysAreThePlayersOnlyWhileItShowsSomething() {
        assertThat(player.key(PlayerKey.PLAY)).isFalse();
        show("a.png", MediaType.VIDEO, false);
        assertThat(player.key(PlayerKey.ON)).isTrue();
        player.close();
        assertThat(player.key(PlayerKey.ON)).isFalse();
        assertThat(asked).containsExactly("open a.png", "play 1.0", "close");
    }

    private final class Recorder implements Players {
        @Override
        public Player open(Playable what, PlayerListener listener) {
            asked.add("open " + what.path().substring(what.path().lastIndexOf('/') + 1));
            return (Player) Proxy.newProxyInstance(getClass().getClassLoader(), new Class<?>[] {Player.class}, (proxy, method, args) -> {
                switch (method.getName()) {
                    case "play" -> asked.add("play " + args[0]);
                    case "close" -> asked.add("close");
                    default -> { }
                }
                return null;
            });
        }

        @Override
        public float[] peaks(Path file, int count) {
            return new float[count];
        }
    }
}
