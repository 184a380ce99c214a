package org.podstudio.packbuilder.build;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.podstudio.core.api.problem.StudioException;

/** Keeps results of models that forbid selling out of packs, unless the user says that they may. */
final class LicenseGuard {
    private LicenseGuard() {}

    /** @throws StudioException {@code license-blocked} */
    static void check(Collection<Lineage> lineages, boolean force, List<Warning> warnings) throws StudioException {
        Map<String, ModelUse> models = new TreeMap<>();
        Map<String, Integer> assets = new TreeMap<>();
        for (Lineage lineage : lineages) {
            for (ModelUse use : new HashSet<>(lineage.models())) {
                String key = use.model() + "\n" + use.role();
                models.put(key, use);
                assets.merge(key, 1, Integer::sum);
            }
        }
        for (Map.Entry<String, ModelUse> each : models.entrySet()) {
            ModelUse use = each.getValue();
            String count = assets.get(each.getKey()) == 1 ? "1 asset was" : assets.get(each.getKey()) + " assets were";
            if (use.commercial().equals("no")) {
                String why = count + " made with the model " + use.model() + ", whose licence (" + use.license()
                        + ") does not allow the results to be sold.";
                if (!force) {
                    throw StudioException.of("license-blocked", "The pack was not built.", why,
                            "Leave them out, or build with force if you hold another licence.");
                }
                warnings.add(new Warning("license-no", "", why));
            } else if (!use.commercial().equals("yes")) {
                warnings.add(new Warning("license-unknown", "",
                        count + " made with the model " + use.model() + ", whose licence is not known: make sure that you may sell them."));
            }
        }
    }
}
