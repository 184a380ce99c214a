package org.podstudio.cli.verbs;

import java.awt.GraphicsEnvironment;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.openide.util.Lookup;
import org.podstudio.cli.Session;
import org.podstudio.core.api.hardware.Hardware;
import org.podstudio.core.api.hardware.HardwareProfile;
import org.podstudio.core.api.media.EmbeddedMetadata;
import org.podstudio.core.api.media.ImageCodec;
import org.podstudio.core.api.media.MediaProbe;
import org.podstudio.core.api.model.Models;
import org.podstudio.core.api.problem.Causes;
import org.podstudio.core.api.problem.Problem;
import org.podstudio.core.api.problem.StudioException;
import org.podstudio.core.api.project.Project;
import org.podstudio.core.api.project.Projects;
import org.podstudio.core.api.settings.UserHome;
import org.podstudio.core.spi.EngineReport;

/** Tries each part for real. One that fails never keeps the others from being tried. */
final class HealthChecks {
    private static final Logger LOG = Logger.getLogger(HealthChecks.class.getName());
    /** Less than this and the next import or download fails. */
    private static final long LITTLE_DISK = 1_000_000_000;

    private final Session session;
    private final List<Map<String, Object>> found = new ArrayList<>();

    HealthChecks(Session session) {
        this.session = session;
    }

    List<Map<String, Object>> all() {
        check("java", () -> Runtime.version() + ", " + System.getProperty("java.home"));
        check("user folder", this::userFolder);
        check("disk", this::disk);
        check("database", this::database);
        check("images", this::images);
        check("own tables", this::ownTables);
        check("ffmpeg", () -> profile().ffmpegVersion() == null ? fault("FFmpeg's libraries could not be loaded")
                : profile().ffmpegVersion());
        check("encoders", () -> profile().encoders().isEmpty() ? fault("no video encoder was found")
                : String.join(", ", profile().encoders()));
        check("other programs", HealthChecks::programs);
        check("inference", () -> profile().inferenceProviders().isEmpty() ? fault("ONNX Runtime could not be loaded")
                : String.join(", ", profile().inferenceProviders()));
        check("models", this::models);
        check("fonts", HealthChecks::fonts);
        return found;
    }

    private interface Check {
        String detail() throws Exception;
    }

    private void check(String name, Check check) {
        boolean ok = true;
        String detail;
        try {
            detail = check.detail();
        } catch (StudioException e) {
            ok = false;
            detail = e.problem().what() + " " + e.problem().why() + " " + e.problem().next();
        } catch (Exception | LinkageError e) {
            // A doctor must survive what it finds: whatever a part throws is its illness.
            LOG.log(Level.WARNING, "check " + name, e);
            ok = false;
            detail = Causes.of(e);
        }
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("check", name);
        json.put("ok", ok);
        json.put("detail", detail);
        found.add(json);
    }

    private static String fault(String detail) {
        throw new IllegalStateException(detail);
    }

    private HardwareProfile profile() throws StudioException {
        return session.service(Hardware.class).profile();
    }

    private String ownTables() throws StudioException {
        for (Problem problem : session.service(MediaProbe.class).problems()) {
            throw new StudioException(problem);
        }
        return "nothing is wrong with what you changed";
    }

    private String userFolder() throws IOException {
        Path home = UserHome.current().root();
        Files.createDirectories(home);
        Files.delete(Files.createTempFile(home, ".doctor", null));
        return home + " is writable";
    }

    private String disk() throws IOException {
        FileStore store = Files.getFileStore(UserHome.current().root());
        String detail = Texts.bytes(store.getUsableSpace()) + " free of " + Texts.bytes(store.getTotalSpace());
        return store.getUsableSpace() < LITTLE_DISK ? fault("only " + detail) : detail;
    }

    /** The project in use, else one that is made and thrown away. */
    private String database() throws StudioException, IOException {
        try {
            Project used = session.project();
            return used.engine() + " works in " + used.root();
        } catch (StudioException e) {
            if (!e.problem().code().equals("no-project")) {
                throw e;
            }
        }
        Path folder = Files.createTempDirectory("podstudio-doctor");
        try (Project project = session.service(Projects.class).create(folder.resolve("project"))) {
            return project.engine() + " works";
        } finally {
            deleteAll(folder);
        }
    }

    private String images() throws StudioException, IOException {
        ImageCodec codec = session.service(ImageCodec.class);
        Path folder = Files.createTempDirectory("podstudio-doctor");
        try {
            List<String> works = new ArrayList<>();
            for (String format : List.of("png", "jpg", "webp")) {
                Path file = folder.resolve("test." + format);
                codec.encode(new BufferedImage(16, 8, BufferedImage.TYPE_3BYTE_BGR), EmbeddedMetadata.NONE, 90, file);
                if (codec.decode(file).size().width() != 16 || session.service(MediaProbe.class).sniff(file).isEmpty()) {
                    fault(format + " came back changed");
                }
                works.add(format);
            }
            return String.join(", ", works) + " are written and read";
        } finally {
            deleteAll(folder);
        }
    }

    private String models() throws StudioException {
        Models models = session.service(Models.class);
        List<String> damaged = models.verify();
        if (!damaged.isEmpty()) {
            return fault("damaged: " + String.join(", ", damaged) + "; fetch them again with \"podstudio models fetch\"");
        }
        List<Models.Status> list = models.list();
        long here = list.stream().filter(Models.Status::present).count();
        return here + " of " + list.size() + " here" + (here == 0 ? "; get one with \"podstudio models fetch ID\"" : ", intact");
    }

    /** Programs beside us; none is needed for the main work, so one that is missing is no fault. */
    private static String programs() {
        List<String> told = new ArrayList<>();
        for (EngineReport engine : Lookup.getDefault().lookupAll(EngineReport.class)) {
            engine.programs().forEach((purpose, program) -> told.add(purpose + ": " + program));
        }
        return told.isEmpty() ? "none is used" : String.join("; ", told);
    }

    private static String fonts() {
        int families = GraphicsEnvironment.getLocalGraphicsEnvironment().getAvailableFontFamilyNames().length;
        return families == 0 ? fault("no font is installed") : Texts.count(families, "family", "families");
    }

    private static void deleteAll(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            for (Path file : files.sorted(java.util.Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
