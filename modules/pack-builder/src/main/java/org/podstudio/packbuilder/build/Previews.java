package org.podstudio.packbuilder.build;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.podstudio.core.api.asset.AssetId;
import org.podstudio.core.api.media.MediaType;
import org.podstudio.core.api.problem.CancelledException;
import org.podstudio.core.api.problem.StudioException;
import org.podstudio.packbuilder.ByteMeter;
import org.podstudio.packbuilder.Engines;
import org.podstudio.packbuilder.names.PackNames;

/** The pictures for a first look: a contact sheet, up to five heroes, a poster of each video, a waveform of each sound. */
final class Previews {
    private static final int HERO_PX = 2048;

    /** Larger pictures are read through the thumbnail maker, which does not hold them whole. */
    private static final long WHOLE_PIXELS = 40_000_000;

    private final Engines engines;
    private final PackFolder folder;
    private final Path scratch;
    private final List<AssetId> chosen;

    /** @param scratch folder for unfinished files @param chosen to be heroes; none for the best rated */
    Previews(Engines engines, PackFolder folder, Path scratch, List<AssetId> chosen) {
        this.engines = engines;
        this.folder = folder;
        this.scratch = scratch;
        this.chosen = chosen;
    }

    void write(List<PackedAsset> assets, ByteMeter meter) throws IOException, StudioException, CancelledException {
        SheetGrid grid = SheetGrid.of(assets.size());
        Pixels sheet = Pixels.plain(SheetGrid.WIDTH_PX, grid.heightPx(), SheetGrid.GROUND);
        PackNames names = new PackNames();
        names.take("contact-sheet", "jpg", "sheet");
        List<PackedAsset> heroes = Heroes.of(assets, PackedAsset::asset, chosen);
        for (int i = 0; i < assets.size(); i++) {
            meter.add(0);
            PackedAsset asset = assets.get(i);
            boolean moves = asset.facts().type() != MediaType.IMAGE;
            boolean hero = heroes.contains(asset);
            if (i >= grid.cells() && !moves && !hero) {
                continue;
            }
            Optional<Pixels> found = picture(asset);
            if (found.isEmpty()) {
                continue; // a video stream that cannot be shown is no reason to leave the pack without previews
            }
            Pixels picture = found.get();
            if (moves) {
                String kind = asset.facts().type() == MediaType.VIDEO ? "-poster" : "-waveform";
                String stem = asset.fileName().replaceFirst("\\.[^.]*$", "");
                folder.write("previews/" + names.take(stem + kind, "jpg", "preview" + kind), picture.jpeg());
            }
            if (hero) {
                folder.write("previews/hero-" + (heroes.indexOf(asset) + 1) + ".jpg", picture.fitting(HERO_PX, HERO_PX).jpeg());
            }
            if (i < grid.cells()) {
                Pixels small = picture.fitting(grid.cellPx(), grid.cellPx());
                sheet.put(small, grid.x(i) + (grid.cellPx() - small.width()) / 2, grid.y(i) + (grid.cellPx() - small.height()) / 2);
            }
        }
        folder.write("previews/contact-sheet.jpg", sheet.jpeg());
    }

    /**
     * Decoded anew, never taken from the cache of thumbnails: what lies there may be older than the decoder. Whole pictures
     * are read by the codec and scaled here, because a scaler of a native library may differ between processors.
     */
    private Optional<Pixels> picture(PackedAsset asset) throws IOException, StudioException {
        Path file = folder.file(asset.file().path());
        if (asset.facts().type() == MediaType.IMAGE && asset.facts().pixels() <= WHOLE_PIXELS) {
            return Optional.of(Pixels.of(engines.codec().toSrgb(engines.codec().decode(file)).pixels()));
        }
        Path small = Files.createTempFile(scratch, "preview", ".jpg");
        Path large = Files.createTempFile(scratch, "preview", ".jpg");
        Files.delete(small);
        Files.delete(large);
        try {
            engines.thumbnails().write(file, asset.facts(), small, large);
            BufferedImage image = ImageIO.read(large.toFile());
            return Optional.ofNullable(image).map(Pixels::of);
        } catch (StudioException e) {
            if (asset.facts().type() == MediaType.VIDEO) {
                return Optional.empty();
            }
            throw e;
        } finally {
            Files.deleteIfExists(small);
            Files.deleteIfExists(large);
        }
    }
}
