package org.podstudio.cli.verbs;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;
import org.podstudio.cli.Answer;
import org.podstudio.cli.ExitCode;
import org.podstudio.cli.Session;
import org.podstudio.cli.Usage;
import org.podstudio.cli.Verb;
import org.podstudio.cli.Visible;
import org.podstudio.cli.json.Json;
import org.podstudio.core.api.asset.Asset;
import org.podstudio.core.api.asset.AssetId;
import org.podstudio.core.api.asset.CurationOutcome;
import org.podstudio.core.api.problem.CancelledException;
import org.podstudio.core.api.problem.StudioException;
import org.podstudio.core.api.project.Project;
import org.podstudio.core.api.similar.DuplicateGroup;
import org.podstudio.core.api.similar.DuplicateGroup.Member;
import org.podstudio.core.api.similar.Duplicates;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code assets duplicates}. */
@Command(description = "Groups of assets that are the same, and which of each to keep. Without options: the same content.")
public final class AssetsDuplicates implements Verb {
    @Option(names = "--near", description = "Also what looks the same: other sizes, formats, compressions, slight changes.")
    boolean near;

    @Option(names = "--merge", paramLabel = "KEEPER",
            description = "Give this asset what the others of its group have, and move those to the trash. One step; undo takes it back.")
    @Nullable String keeper;

    @Option(names = "--unrelated", arity = "2", paramLabel = "ID", description = "Say that two assets are no duplicates; kept for good.")
    String @Nullable [] unrelated;

    @Option(names = "--related", arity = "2", paramLabel = "ID", description = "Take --unrelated back.")
    String @Nullable [] related;

    @Override
    public Answer run(Session session) throws StudioException, CancelledException, InterruptedException {
        if ((keeper == null ? 0 : 1) + (unrelated == null ? 0 : 1) + (related == null ? 0 : 1) > 1) {
            throw Usage.wrong("assets duplicates", "Only one thing can be done at a time.",
                    "One of --merge, --unrelated and --related can be given.");
        }
        String[] pair = unrelated == null ? related : unrelated;
        if (pair != null) {
            return relate(session, pair);
        }
        if (near) {
            Fingerprinting.complete(session);
        }
        Duplicates.Depth depth = near ? Duplicates.Depth.NEAR : Duplicates.Depth.EXACT;
        Duplicates duplicates = session.service(Duplicates.class);
        return keeper == null ? groups(session.project(), duplicates.find(session.project(), depth))
                : merged(session, duplicates, AssetReference.resolve(session, keeper), depth);
    }

    private Answer relate(Session session, String[] pair) throws StudioException {
        AssetId a = AssetReference.resolve(session, pair[0]);
        AssetId b = AssetReference.resolve(session, pair[1]);
        if (a.equals(b)) {
            throw Usage.wrong("assets duplicates", "Both IDs name the same asset.", "Two assets are needed.");
        }
        if (unrelated != null) {
            session.project().likeness().unrelated(a, b);
        } else {
            session.project().likeness().related(a, b);
        }
        return Answer.of(Map.of("changed", 2), () -> unrelated != null ? "They are no longer called duplicates."
                : "They are compared again.");
    }

    private static Answer groups(Project project, List<DuplicateGroup> groups) {
        Map<AssetId, Asset> assets = new HashMap<>();
        project.assets().load(groups.stream().flatMap(group -> group.members().stream()).map(Member::id).toList())
                .forEach(asset -> assets.put(asset.id(), asset));
        List<Map<String, Object>> list = new ArrayList<>();
        groups.forEach(group -> list.add(json(project, group, assets)));
        int surplus = groups.stream().mapToInt(group -> group.members().size() - 1).sum();
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("groups", list);
        json.put("surplus", surplus);
        return Answer.of(json, () -> text(groups, assets, surplus));
    }

    private static Map<String, Object> json(Project project, DuplicateGroup group, Map<AssetId, Asset> assets) {
        Map<String, Object> keeper = new LinkedHashMap<>();
        keeper.put("id", group.keeper().toString());
        keeper.put("reason", group.reason());
        List<Map<String, Object>> members = new ArrayList<>();
        for (Member member : group.members()) {
            Asset asset = assets.get(member.id());
            Map<String, Object> one = new LinkedHashMap<>();
            one.put("id", member.id().toString());
            one.put("path", project.file(asset));
            one.put("relation", member.relation().wire());
            one.put("distance", member.distance());
            one.put("width", asset.facts().width());
            one.put("height", asset.facts().height());
            one.put("size_bytes", asset.sizeBytes());
            one.put("status", asset.status().wire());
            one.put("rating", asset.rating());
            members.add(one);
        }
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("relation", group.relation().wire());
        json.put("keeper", keeper);
        json.put("members", members);
        return json;
    }

    private static String text(List<DuplicateGroup> groups, Map<AssetId, Asset> assets, int surplus) {
        StringJoiner text = new StringJoiner("\n\n");
        for (DuplicateGroup group : groups) {
            List<Asset> members = group.members().stream().map(member -> assets.get(member.id())).toList();
            text.add(AssetTexts.table(members) + "\n  " + group.relation().wire() + "; the first: " + Visible.text(group.reason()));
        }
        return text.add(groups.isEmpty() ? "No duplicates." : Texts.count(groups.size(), "group", "groups") + ", "
                + Texts.count(surplus, "asset", "assets") + " more than needed.").toString();
    }

    private static Answer merged(Session session, Duplicates duplicates, AssetId keeper, Duplicates.Depth depth) throws StudioException {
        List<AssetId> others = new ArrayList<>();
        duplicates.groupOf(session.project(), keeper, depth).members().stream().map(Member::id).filter(id -> !id.equals(keeper))
                .forEach(others::add);
        CurationOutcome outcome = duplicates.merge(session.project(), keeper, depth);
        List<Map<String, Object>> failed = new ArrayList<>();
        outcome.failed().forEach(item -> {
            Map<String, Object> one = new LinkedHashMap<>();
            one.put("id", item.id().toString());
            one.put("error", Json.problem(item.problem()));
            failed.add(one);
            others.remove(item.id());
            session.note(item.problem().what() + " " + item.problem().why());
        });
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("changed", outcome.changed().size());
        json.put("keeper", keeper.toString());
        json.put("trashed", others.stream().map(AssetId::toString).toList());
        if (!failed.isEmpty()) {
            json.put("failed", failed);
        }
        return Answer.of(json, () -> outcome.what() + ". \"podstudio undo\" takes it back.")
                .exit(failed.isEmpty() ? ExitCode.OK : ExitCode.SOME_FAILED);
    }
}
