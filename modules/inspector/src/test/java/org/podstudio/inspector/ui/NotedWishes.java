package org.podstudio.inspector.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.podstudio.core.api.asset.Approval;
import org.podstudio.core.api.asset.AssetId;
import org.podstudio.core.api.asset.ColorLabel;
import org.podstudio.core.api.asset.PromptChange;
import org.podstudio.core.spi.Excerpt;

/** Writes down what the inspector and its Enhance part wish for, one line each. */
final class NotedWishes implements InspectorPanel.Wishes, Edits, EnhancePanel.Wishes {
    final List<String> asked = new ArrayList<>();

    @Override
    public void promptTooLong(int characters) {
        asked.add("too long " + characters);
    }

    @Override
    public void toLibrary() {
        asked.add("library");
    }

    @Override
    public void locateMissing() {
        asked.add("locate");
    }

    @Override
    public void removeMissing(List<AssetId> ids) {
        ids.forEach(id -> asked.add("remove " + id));
    }

    @Override
    public void compareWithParent() {
        asked.add("compare");
    }

    @Override
    public void touchUpMask(Map<String, Object> settings) {
        asked.add("touch up");
    }

    @Override
    public void decide(Approval status) {
        asked.add("decide " + status.wire());
    }

    @Override
    public void rate(int stars) {
        asked.add("rate " + stars);
    }

    @Override
    public void label(ColorLabel label) {
        asked.add("label " + label.wire());
    }

    @Override
    public void tag(String typed) {
        asked.add("tag " + typed);
    }

    @Override
    public void untag(String tag) {
        asked.add("untag " + tag);
    }

    @Override
    public void prompt(PromptChange prompt, PromptChange negative) {
        asked.add("prompt " + prompt + " " + negative);
    }

    @Override
    public void note(String text) {
        asked.add("note " + text);
    }

    @Override
    public void theme(String theme) {
        asked.add("theme " + theme);
    }

    @Override
    public void tagsLike(String typed, Consumer<List<String>> answer) {
        answer.accept(List.of("fantasy"));
    }

    @Override
    public void themesLike(String typed, Consumer<List<String>> answer) {
        answer.accept(List.of("myths"));
    }

    @Override
    public void copyColor(String hex) {
        asked.add("copy " + hex);
    }

    @Override
    public void searchColor(String hex) {
        asked.add("search " + hex);
    }

    @Override
    public void reveal(AssetId id) {
        asked.add("reveal");
    }

    @Override
    public void choose(String kind) {
        asked.add("choose");
    }

    @Override
    public void run(Map<String, Object> settings) {
        asked.add("run");
    }

    @Override
    public void changed(Map<String, Object> settings) {}

    @Override
    public void preview(boolean wanted) {}

    @Override
    public void framed(Excerpt.Box box) {
        // The frame has its own test.
    }

    @Override
    public void startsAt(double seconds) {}

    @Override
    public void endsAt(double seconds) {}

    @Override
    public void hear() {}

    @Override
    public void startingAt(double start) {
        // As above.
    }

    @Override
    public void savePreset(String name, Map<String, Object> settings) {}

    @Override
    public void showModel(String model) {}

    @Override
    public void fetch(String model) {
        asked.add("fetch");
    }
}
