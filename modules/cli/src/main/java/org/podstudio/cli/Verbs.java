package org.podstudio.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.podstudio.cli.verbs.*;
import org.podstudio.cli.verbs.AssetsMoveTheme;
import org.podstudio.cli.verbs.AssetsPurge;
import org.podstudio.cli.verbs.AssetsRename;
import org.podstudio.cli.verbs.AssetsRestore;
import org.podstudio.cli.verbs.AssetsTrash;
import org.podstudio.cli.verbs.TrashEmpty;
import org.podstudio.cli.verbs.TrashList;

/** Every command by name. Only the one that was asked for is made: the others cost no start-up time. */
final class Verbs {
    /** Name → what it does, in the order of the overview. Hidden ones are not here. */
    private static final Map<String, String> SUMMARIES = summaries();

    private Verbs() {}

    private static Map<String, String> summaries() {
        Map<String, String> s = new LinkedHashMap<>();
        s.put("project create", "Make a project in a folder");
        s.put("project info", "Where the project is and what it holds");
        s.put("project backup", "Write a consistent copy of the database");
        s.put("project restore", "Make a project from a backup");
        s.put("project check", "Verify the database, every file and strays");
        s.put("maintenance", "Back up, shrink the database, tidy thumbnails and logs");
        s.put("import", "Bring files and folders into the project");
        s.put("inspect", "Technical and generator metadata of any file, without a project");
        s.put("assets list", "List assets, or those that match a query");
        s.put("assets facets", "Count what matching assets are like");
        s.put("assets show", "One asset with parents and children");
        s.put("assets history", "What happened to an asset");
        s.put("assets approve", "Approve assets");
        s.put("assets reject", "Reject (hide) assets");
        s.put("assets reset", "Neither approved nor rejected");
        s.put("assets rate", "Rate assets 0 to 5 stars");
        s.put("assets label", "Set a colour label, or none");
        s.put("assets tag", "Add and remove tags");
        s.put("assets note", "Write a note on an asset");
        s.put("assets prompt", "Give assets a prompt of your own");
        s.put("assets theme", "Set the theme");
        s.put("assets duplicates", "Assets that are the same, which to keep, and merging them");
        s.put("assets similar", "What looks most like an asset");
        s.put("assets sidecar", "write or read XMP sidecars");
        s.put("assets metadata", "rebuild: read generator metadata anew");
        s.put("assets relink", "Find missing files again");
        s.put("assets rename", "Rename files by a pattern");
        s.put("assets move-theme", "Set the theme and move files to its folder");
        s.put("assets trash", "Move assets to the project's trash");
        s.put("assets restore", "Take assets out of the trash");
        s.put("assets purge", "Give trashed assets up for good");
        s.put("trash list", "What lies in the trash");
        s.put("trash empty", "Give everything in the trash up for good");
        s.put("assets stack", "Put assets together in one stack");
        s.put("assets unstack", "Take assets out of their stacks");
        s.put("collections list", "Collections, with their sizes");
        s.put("collections show", "A collection's assets in its order");
        s.put("collections create", "Make a collection");
        s.put("collections add", "Put assets into a collection");
        s.put("collections remove", "Take assets out of a collection");
        s.put("collections order", "Put assets first in a collection");
        s.put("collections rename", "Rename a collection");
        s.put("collections delete", "Forget a collection");
        s.put("searches list", "Saved searches, with live counts");
        s.put("searches show", "One saved search");
        s.put("searches create", "Save a search");
        s.put("searches run", "List what a saved search finds");
        s.put("searches rename", "Rename a saved search");
        s.put("searches delete", "Forget a saved search");
        s.put("tags list", "Tags, their aliases, parents and counts");
        s.put("tags alias", "Give a tag another name");
        s.put("tags parent", "Put a tag under another one");
        s.put("tags rename", "Rename a tag on all assets");
        s.put("tags merge", "Replace a tag by another one");
        s.put("tags delete", "Take a tag off all assets");
        s.put("settings list", "Every setting, what it is, and whose choice that is");
        s.put("settings set", "Choose what a setting is");
        s.put("settings reset", "Take a choice back");
        s.put("settings backup", "Write everyone's settings to a file");
        s.put("settings restore", "Make everyone's settings what a file says");
        s.put("labels list", "Names of the colour labels");
        s.put("labels rename", "Name a colour label");
        s.put("undo", "Take back the last curation step");
        s.put("redo", "Do again what was taken back");
        s.put("enhance", "Run a job kind on assets, or on files without a project");
        s.put("recipes list", "Chains of steps: those that are here and yours");
        s.put("recipes show", "One recipe with its steps");
        s.put("recipes run", "Run a recipe on assets, or on files without a project");
        s.put("recipes save", "Keep steps as a recipe");
        s.put("recipes delete", "Forget a recipe of yours");
        s.put("recipes import", "Take over a shared recipe");
        s.put("recipes export", "Write a recipe to a file");
        s.put("presets list", "Settings under names: those of the kinds and yours");
        s.put("presets delete", "Forget a preset of yours");
        s.put("presets import", "Take over a shared preset");
        s.put("presets export", "Write a preset to a file");
        s.put("jobs list", "Jobs, newest first");
        s.put("jobs show", "One job");
        s.put("jobs log", "A job's log");
        s.put("jobs cancel", "Stop jobs");
        s.put("jobs retry", "Run failed jobs again");
        s.put("jobs kinds", "Every kind of job with its settings");
        s.put("pack build", "Build and verify a pack");
        s.put("pack verify", "Check a pack folder or ZIP");
        s.put("pack list", "Packs of the project");
        s.put("pack show", "One pack");
        s.put("pack targets", "Stores a pack can be made for");
        s.put("models list", "Models, and which are here");
        s.put("models fetch", "Download or install models");
        s.put("models verify", "Compare the models that are here with their checksums");
        s.put("models try-again", "Let the graphics card try models again that it did not run");
        s.put("watch", "Import what appears in folders, until interrupted");
        s.put("hardware", "What this machine is and can run");
        s.put("doctor", "Check natives, codecs, encoders, models, fonts, disk");
        return s;
    }

    /** The command of that name, ready for picocli to fill. */
    static Optional<Verb> create(String name) {
        return Optional.ofNullable(switch (name) {
            case "project create" -> new ProjectCreate();
            case "project info" -> new ProjectInfo();
            case "project backup" -> new ProjectBackup();
            case "project restore" -> new ProjectRestore();
            case "project check" -> new ProjectCheck();
            case "maintenance" -> new Maintenance();
            case "assets relink" -> new AssetsRelink();
            case "import" -> new Import();
            case "inspect" -> new Inspect();
            case "assets list" -> new AssetsList();
            case "assets show" -> new AssetsShow();
            case "assets history" -> new AssetsHistory();
            case "assets approve" -> new AssetsApprove();
            case "assets reject" -> new AssetsReject();
            case "assets reset" -> new AssetsReset();
            case "assets rate" -> new AssetsRate();
            case "assets label" -> new AssetsLabel();
            case "assets tag" -> new AssetsTag();
            case "assets note" -> new AssetsNote();
            case "assets prompt" -> new AssetsPrompt();
            case "assets theme" -> new AssetsTheme();
            case "assets duplicates" -> new AssetsDuplicates();
            case "assets similar" -> new AssetsSimilar();
            case "assets sidecar" -> new AssetsSidecar();
            case "assets metadata" -> new AssetsMetadata();
            case "assets rename" -> new AssetsRename();
            case "assets move-theme" -> new AssetsMoveTheme();
            case "assets trash" -> new AssetsTrash();
            case "assets restore" -> new AssetsRestore();
            case "assets purge" -> new AssetsPurge();
            case "trash list" -> new TrashList();
            case "trash empty" -> new TrashEmpty();
            case "assets facets" -> new AssetsFacets();
            case "assets stack" -> new AssetsStack();
            case "assets unstack" -> new AssetsUnstack();
            case "collections list" -> new CollectionsList();
            case "collections show" -> new CollectionsShow();
            case "collections create" -> new CollectionsCreate();
            case "collections add" -> new CollectionsAdd();
            case "collections remove" -> new CollectionsRemove();
            case "collections order" -> new CollectionsOrder();
            case "collections rename" -> new CollectionsRename();
            case "collections delete" -> new CollectionsDelete();
            case "searches list" -> new SearchesList();
            case "searches show" -> new SearchesShow();
            case "searches create" -> new SearchesCreate();
            case "searches run" -> new SearchesRun();
            case "searches rename" -> new SearchesRename();
            case "searches delete" -> new SearchesDelete();
            case "tags list" -> new TagsList();
            case "tags alias" -> new TagsAlias();
            case "tags parent" -> new TagsParent();
            case "tags rename" -> new TagsRename();
            case "tags merge" -> new TagsMerge();
            case "tags delete" -> new TagsDelete();
            case "settings list" -> new SettingsList();
            case "settings set" -> new SettingsSet();
            case "settings reset" -> new SettingsReset();
            case "settings backup" -> new SettingsBackUp();
            case "settings restore" -> new SettingsRestore();
            case "labels list" -> new LabelsList();
            case "labels rename" -> new LabelsRename();
            case "undo" -> new Undo();
            case "redo" -> new Redo();
            case "enhance" -> new Enhance();
            case "recipes list" -> new RecipesList();
            case "recipes show" -> new RecipesShow();
            case "recipes run" -> new RecipesRun();
            case "recipes save" -> new RecipesSave();
            case "recipes delete" -> new RecipesDelete();
            case "recipes import" -> new RecipesImport();
            case "recipes export" -> new RecipesExport();
            case "presets list" -> new PresetsList();
            case "presets delete" -> new PresetsDelete();
            case "presets import" -> new PresetsImport();
            case "presets export" -> new PresetsExport();
            case "jobs list" -> new JobsList();
            case "jobs show" -> new JobsShow();
            case "jobs log" -> new JobsLog();
            case "jobs cancel" -> new JobsCancel();
            case "jobs retry" -> new JobsRetry();
            case "jobs kinds" -> new JobsKinds();
            case "pack build" -> new PackBuild();
            case "pack verify" -> new PackVerify();
            case "pack list" -> new PackList();
            case "pack show" -> new PackShow();
            case "pack targets" -> new PackTargets();
            case "models list" -> new ModelsList();
            case "models fetch" -> new ModelsFetch();
            case "models verify" -> new ModelsVerify();
            case "models try-again" -> new ModelsTryAgain();
            case "watch" -> new Watch();
            case "hardware" -> new HardwareVerb();
            case "doctor" -> new Doctor();
            case "sample-files" -> new SampleFiles();
            default -> null;
        });
    }

    static Map<String, String> all() {
        return SUMMARIES;
    }

    static boolean isGroup(String word) {
        return SUMMARIES.keySet().stream().anyMatch(name -> name.startsWith(word + " "));
    }

    /** What may follow {@code group}; the first words when it is empty. */
    static List<String> words(String group) {
        List<String> words = new ArrayList<>();
        for (String name : SUMMARIES.keySet()) {
            String word = group.isEmpty() ? name.split(" ")[0] : name.startsWith(group + " ") ? name.split(" ")[1] : null;
            if (word != null && !words.contains(word)) {
                words.add(word);
            }
        }
        return words;
    }
}
