package org.podstudio.inference.background;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.podstudio.core.api.media.ImageCodec;
import org.podstudio.core.api.media.PixelSize;
import org.podstudio.core.api.problem.CancelledException;
import org.podstudio.core.api.problem.StudioException;
import org.podstudio.core.api.stroke.Stroke;
import org.podstudio.core.api.stroke.StrokePainter;
import org.podstudio.core.api.stroke.Strokes;
import org.podstudio.core.spi.InputFile;
import org.podstudio.core.spi.JobContext;
import org.podstudio.inference.picture.Picture;

/** What one run's settings wish of the mask beyond what is found: another mask, another edge, strokes. */
final class MaskWishes {
    private final BackgroundSettings settings;
    private final InputFile input;
    private final @Nullable Strokes strokes;

    MaskWishes(BackgroundSettings settings, InputFile input) throws StudioException {
        this.settings = settings;
        this.input = input;
        strokes = settings.strokes().isBlank() ? null : strokes(settings.strokes());
    }

    /** The settings with the strokes themselves instead of the file that holds them now. */
    static BackgroundSettings settled(BackgroundSettings settings) throws StudioException {
        if (settings.strokes().isBlank()) {
            return settings;
        }
        return new BackgroundSettings(settings.model(), settings.refine(), settings.threshold(), settings.feather(), settings.format(),
                settings.mask(), settings.device(), strokes(settings.strokes()).text(), settings.fromMask());
    }

    private static Strokes strokes(String setting) throws StudioException {
        if (setting.strip().startsWith(Strokes.MARK) || setting.contains("\n")) {
            return Strokes.parse(setting);
        }
        return Strokes.read(path(setting, "strokes"));
    }

    private static Path path(String setting, String name) throws StudioException {
        try {
            return Path.of(setting);
        } catch (InvalidPathException e) {
            throw StudioException.of("bad-setting", "The setting " + name + " names no file.", "It is no path on this computer.",
                    "Write " + name + "=PATH.");
        }
    }

    @Nullable Strokes strokes() {
        return strokes;
    }

    /**
     * The mask that the user brings, or null. One that was made of this picture has the picture's own transparency in it: that is taken
     * out again, because whoever writes the result puts it in.
     */
    byte @Nullable [] given(ImageCodec codec, Picture picture, JobContext context) throws StudioException {
        if (settings.fromMask().isBlank()) {
            return null;
        }
        Path file = file();
        Picture brought = Picture.of(codec.decode(file).pixels());
        if (brought.width != picture.width || brought.height != picture.height) {
            throw StudioException.of("mask-unusable", "The mask does not fit the picture.",
                    "It has " + brought.width + "x" + brought.height + " px, the picture " + picture.width + "x" + picture.height + " px.",
                    "Choose the mask that was made of this picture, or leave the setting from_mask out.");
        }
        byte[] mask = new byte[picture.pixels()];
        for (int p = 0; p < mask.length; p++) {
            int own = picture.alpha(p);
            int m = (299 * brought.red(p) + 587 * brought.green(p) + 114 * brought.blue(p) + 500) / 1000;
            mask[p] = (byte) (m >= own ? 255 : (m * 255 + own / 2) / own);
        }
        context.log("The mask is " + file.getFileName() + "; no model looked for the subject.");
        return mask;
    }

    /** In the asset's project if it is there, else where the path says. */
    private Path file() throws StudioException {
        Path named = path(settings.fromMask(), "from_mask");
        Path root = input.asset() == null ? null : root(input.file(), Path.of(input.asset().path()));
        for (Path file : root == null ? new Path[] {named} : new Path[] {root.resolve(named), named}) {
            if (Files.isRegularFile(file)) {
                return file;
            }
        }
        throw StudioException.of("mask-missing", "The mask is not there.", "There is no file " + named + ".",
                "Name one that is there, or leave the setting from_mask out: then the subject is looked for again.");
    }

    private static @Nullable Path root(Path file, Path inProject) {
        if (inProject.isAbsolute() || !file.endsWith(inProject)) {
            return null;
        }
        Path root = file;
        for (int i = 0; i < inProject.getNameCount() && root != null; i++) {
            root = root.getParent();
        }
        return root;
    }

    /** @return the mask as wished: a new array, or {@code found} itself when nothing is wished */
    byte[] shaped(byte[] found, Picture picture, JobContext context) throws StudioException, CancelledException {
        if (!settings.shapes()) {
            return found;
        }
        byte[] mask = found.clone();
        if (settings.threshold() > 0) {
            MaskShape.threshold(mask, settings.threshold());
        }
        if (settings.feather() > 0) {
            MaskShape.feather(mask, picture.width, picture.height, settings.feather(), context::cancelled);
        }
        if (strokes != null) {
            painter(picture).paint(mask, context::cancelled);
            context.fact("strokes", told(strokes));
        }
        return mask;
    }

    /** Paints only what is kept: where the background's colour is known, erasing says nothing about colours. */
    void paintKept(byte[] mask, Picture picture, BooleanSupplier cancelled) throws StudioException, CancelledException {
        if (strokes != null) {
            painter(picture).paintKept(mask, cancelled);
        }
    }

    void paint(byte[] mask, Picture picture, BooleanSupplier cancelled) throws StudioException, CancelledException {
        if (strokes != null) {
            painter(picture).paint(mask, cancelled);
        }
    }

    private StrokePainter painter(Picture picture) throws StudioException {
        return new StrokePainter(Objects.requireNonNull(strokes), new PixelSize(picture.width, picture.height));
    }

    private static Map<String, Object> told(Strokes strokes) {
        Map<String, Object> told = new LinkedHashMap<>();
        for (Stroke.Mode mode : Stroke.Mode.values()) {
            told.put(mode.name().toLowerCase(java.util.Locale.ROOT), strokes.strokes().stream().filter(stroke -> stroke.mode() == mode).count());
        }
        told.put("points", strokes.points());
        return told;
    }
}
