package org.podstudio.core.api.settings;

import static org.podstudio.core.api.settings.Setting.both;
import static org.podstudio.core.api.settings.Setting.projects;
import static org.podstudio.core.api.settings.Setting.users;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.openide.util.NbBundle.Messages;
import org.podstudio.core.api.settings.SettingKind.Choice;
import org.podstudio.core.api.settings.SettingKind.Folder;
import org.podstudio.core.api.settings.SettingKind.Line;
import org.podstudio.core.api.settings.SettingKind.Listed;
import org.podstudio.core.api.settings.SettingKind.Switch;
import org.podstudio.core.api.settings.SettingKind.Whole;
import org.podstudio.core.api.settings.SettingKind.Written;

/** Every setting there is, in the order of the pages. Who reads a setting names it from here. */
@Messages({
    "look.theme=Theme",
    "look.theme.words=Dark suits work with pictures; “As the system” follows the desktop.",
    "look.theme.dark=Dark",
    "look.theme.light=Light",
    "look.theme.contrast=High contrast",
    "look.theme.system=As the system",
    "look.canvas=Grey behind pictures",
    "look.canvas.words=Free of colour in every theme, so that it does not tint what you judge.",
    "look.canvas.darker=Darker",
    "look.canvas.usual=Usual",
    "look.canvas.lighter=Lighter",
    "look.ground=Behind transparent pictures",
    "look.ground.words=In the library, the inspector, the loupe and compare; B changes it while you look.",
    "look.ground.checker=Checkerboard",
    "look.ground.canvas=Canvas grey",
    "look.ground.black=Black",
    "look.ground.dark=Dark grey",
    "look.ground.grey=Middle grey",
    "look.ground.white=White",
    "look.zoom=Size of the windows",
    "look.zoom.words=Text, icons and margins; pictures in the library have a slider of their own. Takes hold when PODStudio starts again.",
    "look.zoom.80=80 %",
    "look.zoom.90=90 %",
    "look.zoom.100=100 %",
    "look.zoom.110=110 %",
    "look.zoom.125=125 %",
    "look.zoom.150=150 %",
    "look.zoom.175=175 %",
    "look.zoom.200=200 %",
    "look.motion=Motion",
    "look.motion.words=Whether parts of the window glide where they appear and go.",
    "look.motion.system=As the system",
    "look.motion.full=Full",
    "look.motion.less=Less",
    "look.hints=Hints for the first time",
    "look.hints.words=A line where a part of the studio is new to you, until you dismiss it. Switched off and on, all of them come once more.",
    "projects.folder=Folder for new projects",
    "projects.folder.words=Where New Project begins to look. Projects that are there stay where they are.",
    "import.mode=Imported files",
    "import.mode.words=What becomes of a file that you drop on the library or choose in File ▸ Import.",
    "import.mode.copy=Copy into the project",
    "import.mode.move=Move into the project",
    "import.mode.reference=Leave in place",
    "import.theme_rules=Theme rules",
    "import.theme_rules.words=Decide which theme an imported file gets: a list in JSON. A project’s rules come first, everyone’s after them.",
    "engine=Database of new projects",
    "engine.words=SQLite is faster. H2 is there for machines on which SQLite does not run.",
    "engine.sqlite=SQLite",
    "engine.h2=H2",
    "cull.auto_advance=Auto-advance",
    "cull.auto_advance.words=After each decision the focus goes to the next asset. Caps Lock switches it on for the moment.",
    "auto_approve_threshold=Approve by rating",
    "auto_approve_threshold.words=An asset that is rated this high or higher is approved too. Undo takes back both.",
    "auto_approve_threshold.off=Never",
    "auto_approve_threshold.1=From 1 star",
    "auto_approve_threshold.2=From 2 stars",
    "auto_approve_threshold.3=From 3 stars",
    "auto_approve_threshold.4=From 4 stars",
    "auto_approve_threshold.5=With 5 stars",
    "label.red=Name of the red label",
    "label.red.words=Key 6. Searches find it as label:red and by its name.",
    "label.yellow=Name of the yellow label",
    "label.yellow.words=Key 7. Searches find it as label:yellow and by its name.",
    "label.green=Name of the green label",
    "label.green.words=Key 8. Searches find it as label:green and by its name.",
    "label.blue=Name of the blue label",
    "label.blue.words=Key 9. Searches find it as label:blue and by its name.",
    "label.purple=Name of the purple label",
    "label.purple.words=Has no key. Searches find it as label:purple and by its name.",
    "watch.folders=Watched folders",
    "watch.folders.words=What your generators save here is imported as soon as it is complete.",
    "watch.paused=Pause watching",
    "watch.paused.words=Nothing is imported until you resume, also after a restart. What comes meanwhile is imported then.",
    "operations.device=Models run on",
    "operations.device.words=Background removal and upscaling, where an operation itself says “auto”.",
    "operations.device.auto=The fastest device",
    "operations.device.cpu=The processor only",
    "pack.author=Author",
    "pack.author.words=A new pack begins with this name in its README, licence and manifest.",
    "pack.license=Licence",
    "pack.license.words=A new pack begins with it. Start strict: what was sold under a wider licence cannot be taken back.",
    "pack.license.personal=Personal use",
    "pack.license.commercial=Commercial use",
    "pack.license.extended=Extended commercial use",
    "pack.prompts=Include prompts",
    "pack.prompts.words=A new pack tells the prompts with which its assets were made.",
    "pack.zip=Make a ZIP",
    "pack.zip.words=A new pack is also built as one file that can be uploaded.",
    "cache.max_mb=Space for previews",
    "cache.max_mb.words=Previews can be made again at any time; maintenance removes the oldest above this.",
    "backup.keep=Daily backups kept",
    "backup.keep.words=The database is copied once a day when the project closes; older copies are removed."
})
public final class StudioSettingsTable {
    public static final Setting THEME = users("look.theme", SettingPage.LOOK, new Choice(List.of("dark", "light", "contrast", "system")), "dark");
    public static final Setting CANVAS = users("look.canvas", SettingPage.LOOK, new Choice(List.of("usual", "darker", "lighter")), "usual");
    public static final Setting GROUND =
            users("look.ground", SettingPage.LOOK, new Choice(List.of("checker", "canvas", "black", "dark", "grey", "white")), "checker");
    /** In percent, over what the screen itself asks for. */
    public static final Setting ZOOM =
            users("look.zoom", SettingPage.LOOK, new Choice(List.of("80", "90", "100", "110", "125", "150", "175", "200")), "100");
    public static final Setting MOTION = users("look.motion", SettingPage.LOOK, new Choice(List.of("system", "full", "less")), "system");
    public static final Setting HINTS = users("look.hints", SettingPage.LOOK, new Switch(), Switch.ON);
    public static final Setting PROJECTS_FOLDER =
            users("projects.folder", SettingPage.LIBRARY, new Folder(), standardProjectsFolder().toString());
    /** The default: the user's files stay where they are. Source: ruling X17. */
    public static final Setting IMPORT_MODE =
            both("import.mode", SettingPage.LIBRARY, new Choice(List.of("copy", "move", "reference")), "copy");
    public static final Setting THEME_RULES = both("import.theme_rules", SettingPage.LIBRARY, new Written(), "");
    public static final Setting ENGINE = users("engine", SettingPage.LIBRARY, new Choice(List.of("sqlite", "h2")), "sqlite");
    public static final Setting AUTO_ADVANCE = users("cull.auto_advance", SettingPage.CULLING, new Switch(), Switch.OFF);
    public static final Setting AUTO_APPROVE =
            projects("auto_approve_threshold", SettingPage.CULLING, new Choice(List.of("off", "1", "2", "3", "4", "5")), "off");
    public static final Setting WATCHED_FOLDERS = projects("watch.folders", SettingPage.WATCHING, new Listed(), "");
    public static final Setting WATCH_PAUSED = projects("watch.paused", SettingPage.WATCHING, new Switch(), Switch.OFF);
    public static final Setting DEVICE = users("operations.device", SettingPage.OPERATIONS, new Choice(List.of("auto", "cpu")), "auto");
    public static final Setting PACK_AUTHOR = both("pack.author", SettingPage.PACKS, new Line(200), "");
    public static final Setting PACK_LICENSE =
            both("pack.license", SettingPage.PACKS, new Choice(List.of("personal", "commercial", "extended")), "personal");
    public static final Setting PACK_PROMPTS = both("pack.prompts", SettingPage.PACKS, new Switch(), Switch.ON);
    public static final Setting PACK_ZIP = both("pack.zip", SettingPage.PACKS, new Switch(), Switch.ON);
    public static final Setting CACHE_MAX_MB = both("cache.max_mb", SettingPage.CARE, new Whole(1, 999_999_999, "MB"), "2000");
    public static final Setting BACKUP_KEEP = projects("backup.keep", SettingPage.CARE, new Whole(1, 365, ""), "7");

    private static final List<Setting> ALL = List.of(THEME, CANVAS, GROUND, ZOOM, MOTION, HINTS, PROJECTS_FOLDER, IMPORT_MODE, THEME_RULES, ENGINE,
            AUTO_ADVANCE, AUTO_APPROVE, label("red"), label("yellow"), label("green"), label("blue"), label("purple"),
            WATCHED_FOLDERS, WATCH_PAUSED, DEVICE, PACK_AUTHOR, PACK_LICENSE, PACK_PROMPTS, PACK_ZIP, CACHE_MAX_MB, BACKUP_KEEP);

    private StudioSettingsTable() {}

    public static List<Setting> all() {
        return ALL;
    }

    public static Optional<Setting> of(String key) {
        return ALL.stream().filter(setting -> setting.key().equals(key)).findFirst();
    }

    private static Setting label(String color) {
        return projects("label." + color, SettingPage.CULLING, new Line(40), "");
    }

    /** {@code Documents/PODStudio} in the user's home. */
    private static Path standardProjectsFolder() {
        return Path.of(System.getProperty("user.home"), "Documents", "PODStudio");
    }
}
