package org.podstudio.packbuilder.build;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.podstudio.core.api.asset.Asset;
import org.podstudio.core.api.media.FileEndings;
import org.podstudio.core.api.media.MediaFacts;
import org.podstudio.core.api.media.MediaProbe;
import org.podstudio.core.api.problem.CancelledException;
import org.podstudio.core.api.problem.StudioException;
import org.podstudio.core.api.project.Project;
import org.podstudio.packbuilder.ByteMeter;
import org.podstudio.packbuilder.names.PackNames;
import org.podstudio.packbuilder.text.PromptText;

/** Copies the assets into the pack. One that is missing, changed or damaged is left out with a warning. */
final class AssetCopies {
    private final Project project;
    private final MediaProbe probe;
    private final PackPlan plan;
    private final PackFolder folder;
    private final List<Warning> warnings;
    private final PackNames names = new PackNames();
    private final Map<String, Integer> contents = new HashMap<>();

    AssetCopies(Project project, MediaProbe probe, PackPlan plan, PackFolder folder, List<Warning> warnings) {
        this.project = project;
        this.probe = probe;
        this.plan = plan;
        this.folder = folder;
        this.warnings = warnings;
    }

    List<PackedAsset> copy(ByteMeter meter) throws IOException, StudioException, CancelledException {
        List<PackedAsset> packed = new ArrayList<>();
        for (Asset asset : plan.assets()) {
            meter.add(0);
            Path source = project.file(asset);
            if (!Files.isReadable(source) || !Files.isRegularFile(source)) {
                leaveOut("asset-missing", asset, Files.exists(source) ? "Its file cannot be read." : "Its file is not where it was.");
                continue;
            }
            PackedFile file = folder.copy(source, "assets/" + name(names, asset), meter);
            if (!file.sha256().equals(asset.hash())) {
                folder.remove(file);
                leaveOut("asset-changed", asset, "Its file is not the one that was imported: the checksum differs.");
                continue;
            }
            try {
                MediaFacts facts = probe.probe(folder.file(file.path()), MediaProbe.Depth.FIRST_FRAME);
                int occurrence = contents.merge(file.sha256(), 1, Integer::sum) - 1;
                packed.add(new PackedAsset(ContentIds.asset(file.sha256(), occurrence), asset, file, facts, plan.lineages().get(asset.id()), null));
            } catch (StudioException e) {
                folder.remove(file);
                leaveOut("asset-undecodable", asset, e.problem().why());
            }
        }
        if (packed.isEmpty()) {
            throw StudioException.of("nothing-to-pack", "The pack was not built.",
                    "None of the " + plan.assets().size() + " chosen assets can be used: " + warnings.getLast().what(),
                    "Choose others, or restore their files.");
        }
        return packed;
    }

    private void leaveOut(String code, Asset asset, String why) {
        warnings.add(new Warning(code, asset.path(), why + " It was left out."));
    }

    /** A free name in the pack: the asset's own, with the ending of its format. */
    static String name(PackNames names, Asset asset) {
        String own = asset.filename();
        int dot = own.lastIndexOf('.');
        String stem = dot > 0 ? own.substring(0, dot) : own;
        String ending = dot > 0 ? own.substring(dot + 1).toLowerCase(Locale.ROOT) : "";
        String format = asset.facts().format();
        return names.take(stem, FileEndings.fit(ending, format) ? ending : format, asset.facts().type().wire());
    }

    /** {@code prompts/{name}.txt} for each asset that has one. */
    List<PackedAsset> withPrompts(List<PackedAsset> assets) throws IOException {
        PackNames taken = new PackNames();
        List<PackedAsset> out = new ArrayList<>();
        for (PackedAsset asset : assets) {
            Lineage lineage = asset.lineage();
            if (PromptText.exists(lineage)) {
                String stem = asset.fileName().replaceFirst("\\.[^.]*$", "");
                String path = "prompts/" + taken.take(stem, "txt", "prompt");
                folder.write(path, PromptText.of(lineage));
                out.add(asset.withPromptFile(path));
            } else {
                out.add(asset);
            }
        }
        return out;
    }
}
