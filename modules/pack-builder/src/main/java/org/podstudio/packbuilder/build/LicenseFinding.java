package org.podstudio.packbuilder.build;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.podstudio.core.api.asset.Asset;
import org.podstudio.core.api.asset.AssetId;

/**
 * Assets whose results may not be sold, or of which nobody knows whether, because of one model.
 *
 * @param model null when the records do not say how the assets came to be
 * @param operation id of the job kind that used the model; null when a generator did
 * @param assets in the pack's order
 * @param inputs paths in the project of what the operation worked on; those that are still there
 * @param recipes titles of the recipes that the operation was a step of
 * @param instead models for the same operation whose results may be sold, the best first; also names that stand for no model
 */
public record LicenseFinding(@Nullable ModelUse model, @Nullable String operation, List<Asset> assets, SortedSet<String> inputs,
        SortedSet<String> recipes, List<String> instead) {
    /** Named in a sentence; beyond that their number. */
    private static final int NAMED = 10;

    /** Listed in a job's facts. */
    private static final int LISTED = 1_000;

    /** Never {@link Commercial#YES}. */
    public Commercial commercial() {
        return model == null ? Commercial.UNKNOWN : model.sale();
    }

    /** The same for some of the assets; empty when none of them is concerned. */
    public Optional<LicenseFinding> within(Set<AssetId> some) {
        List<Asset> left = assets.stream().filter(asset -> some.contains(asset.id())).toList();
        return left.isEmpty() ? Optional.empty()
                : Optional.of(new LicenseFinding(model, operation, left, left.size() == assets.size() ? inputs : new TreeSet<>(), recipes, instead));
    }

    /** What is wrong: which assets, which model. */
    public String what() {
        String count = assets.size() == 1 ? "1 asset was" : assets.size() + " assets were";
        String names = named(names());
        if (model == null) {
            return count + " made from others in a way that is not recorded, so the licences of the models are not known: " + names + ".";
        }
        String made = count + " made with the model " + model.model() + ", whose licence ";
        return made + (commercial() == Commercial.NO ? "(" + model.license() + ") does not allow the results to be sold: "
                : model.license().equals(ModelUse.UNKNOWN) ? "is not known: "
                : "(" + model.license() + ") does not say whether the results may be sold: ") + names + ".";
    }

    /** What can be done about it; begins with a verb, ends without a stop. */
    public String next() {
        String anew = operation == null ? "Make " + them() + " anew with a model that allows it"
                : instead.isEmpty() ? "Make " + them() + " again" + from() + " by other means, because no model here for " + operation + " is known to allow it"
                : "Run " + operation + " again" + (from().isEmpty() ? "" : " on " + from().substring(" from ".length())) + " with the model "
                        + String.join(" or ", instead) + recipe();
        return commercial() == Commercial.NO ? anew + ", leave " + them() + " out, or build with force if you hold another licence"
                : "Make sure that you may sell " + them() + "; if not: " + Character.toLowerCase(anew.charAt(0)) + anew.substring(1);
    }

    private String them() {
        return assets.size() == 1 ? "it" : "them";
    }

    private String from() {
        return inputs.isEmpty() ? "" : " from " + named(List.copyOf(inputs));
    }

    private String recipe() {
        return recipes.isEmpty() ? "" : " (it is a step of the recipe " + String.join(", ", recipes) + ", which can name it)";
    }

    /** Of the files; where two have one name, with the folders they lie in. */
    private List<String> names() {
        List<String> names = assets.stream().map(Asset::filename).toList();
        return Set.copyOf(names).size() == names.size() ? names : assets.stream().map(Asset::path).toList();
    }

    private static String named(List<String> paths) {
        int more = paths.size() - NAMED;
        return String.join(", ", more > 1 ? paths.subList(0, NAMED) : paths) + (more > 1 ? " and " + more + " more" : "");
    }

    /** For a job's facts. */
    Map<String, Object> fact() {
        Map<String, Object> fact = new LinkedHashMap<>();
        fact.put("commercial", commercial().wire());
        fact.put("model", model == null ? null : model.model());
        fact.put("role", model == null ? null : model.role());
        fact.put("license", model == null ? null : model.license());
        fact.put("operation", operation);
        fact.put("asset_count", assets.size());
        fact.put("assets", assets.stream().limit(LISTED).map(asset -> Map.of("id", asset.id().toString(), "path", asset.path())).toList());
        fact.put("inputs", inputs(inputs));
        fact.put("instead", instead);
        return fact;
    }

    private static List<String> inputs(Collection<String> all) {
        return all.stream().limit(LISTED).toList();
    }
}
