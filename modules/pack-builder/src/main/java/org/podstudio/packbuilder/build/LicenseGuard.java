package org.podstudio.packbuilder.build;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.podstudio.core.api.asset.Asset;
import org.podstudio.core.api.asset.AssetId;
import org.podstudio.core.api.model.Models;
import org.podstudio.core.api.problem.Problem;
import org.podstudio.core.api.problem.StudioException;
import org.podstudio.core.api.project.Project;

/**
 * Keeps results of models that forbid selling out of packs, unless the user says that they may. Whatever licence the buyer gets,
 * a personal one included: a pack is made to be sold.
 */
public final class LicenseGuard {
    private LicenseGuard() {}

    /** One use of a model: by an operation, or by a generator. */
    private record Use(@Nullable ModelUse model, @Nullable String operation) {
        String key() {
            return model == null ? "" : model.model() + "\n" + model.license() + "\n" + model.commercial() + "\n" + operation;
        }
    }

    /** Where one use was met. */
    private static final class Met {
        final Use use;
        final LinkedHashSet<Asset> assets = new LinkedHashSet<>();
        final TreeSet<String> inputs = new TreeSet<>();
        final TreeSet<String> recipes = new TreeSet<>();

        Met(Use use) {
            this.use = use;
        }
    }

    /** Of assets of a project, before anything else is planned. Blocks on the database and the disk. */
    public static List<LicenseFinding> findings(Project project, List<Asset> assets, Optional<Models> models) {
        LineageReader reader = new LineageReader(project, models);
        Map<AssetId, Lineage> lineages = new HashMap<>();
        assets.forEach(asset -> lineages.put(asset.id(), reader.of(asset)));
        return findings(assets, lineages, models);
    }

    /** What forbids first, then what is not known; each by the model's name. Blocks on the disk. */
    public static List<LicenseFinding> findings(Collection<Asset> assets, Map<AssetId, Lineage> lineages, Optional<Models> models) {
        Map<String, Met> all = new TreeMap<>();
        for (Asset asset : assets) {
            Lineage lineage = lineages.get(asset.id());
            lineage.generatorModels().forEach(model -> meet(new Use(model, null), asset, null, all));
            for (Edit edit : lineage.edits()) {
                if (edit.model() != null || edit.unrecorded()) {
                    meet(new Use(edit.model(), edit.model() == null ? null : edit.operation()), asset, edit.origin(), all);
                }
            }
        }
        PermittedModels permitted = new PermittedModels(models);
        List<LicenseFinding> findings = new ArrayList<>();
        for (Met met : all.values()) {
            Use use = met.use;
            List<String> instead = use.model() == null || use.operation() == null ? List.of()
                    : permitted.instead(use.operation(), use.model().model());
            findings.add(new LicenseFinding(use.model(), use.operation(), List.copyOf(met.assets), met.inputs, met.recipes, instead));
        }
        findings.sort(Comparator.comparing(LicenseFinding::commercial).reversed());
        return findings;
    }

    private static void meet(Use use, Asset asset, Edit.@Nullable Origin origin, Map<String, Met> all) {
        if (use.model() != null && use.model().sale() == Commercial.YES) {
            return;
        }
        Met met = all.computeIfAbsent(use.key(), key -> new Met(use));
        met.assets.add(asset);
        if (origin != null && origin.input() != null) {
            met.inputs.add(origin.input());
        }
        if (origin != null && origin.recipe() != null) {
            met.recipes.add(origin.recipe());
        }
    }

    /** @throws StudioException {@code license-blocked}, naming every model that forbids it */
    static void check(List<LicenseFinding> findings, boolean force, List<Warning> warnings) throws StudioException {
        List<LicenseFinding> forbidding = findings.stream().filter(finding -> finding.commercial() == Commercial.NO).toList();
        if (!forbidding.isEmpty() && !force) {
            throw new StudioException(new Problem("license-blocked", "The pack was not built.",
                    forbidding.stream().map(LicenseFinding::what).collect(Collectors.joining(" ")),
                    forbidding.stream().map(LicenseFinding::next).collect(Collectors.joining(". ")) + "."));
        }
        for (LicenseFinding finding : findings) {
            boolean no = finding.commercial() == Commercial.NO;
            warnings.add(new Warning(no ? "license-no" : "license-unknown", "", finding.what() + (no ? "" : " " + finding.next() + ".")));
        }
    }
}
