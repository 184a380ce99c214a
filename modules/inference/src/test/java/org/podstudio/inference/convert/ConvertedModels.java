package org.podstudio.inference.convert;

import java.nio.FloatBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.podstudio.core.api.model.ModelEntry;
import org.podstudio.core.api.model.Upscaling;
import org.podstudio.inference.models.Digests;
import org.podstudio.inference.models.VerifiedModel;
import org.podstudio.inference.runtime.ModelRuntime;
import org.podstudio.inference.runtime.TileSession;
import org.podstudio.testsupport.RecordingContext;

/** Runs a converted network on one picture. */
public final class ConvertedModels {
    private ConvertedModels() {}

    public static float[][][] run(byte[] onnx, int scale, float[][][] picture, Path folder) throws Exception {
        VerifiedModel model = model(Files.write(folder.resolve("converted.onnx"), onnx), scale);
        try (TileSession session = new ModelRuntime(folder.resolve("cache")).openTiles(model, 1, () -> false)) {
            int height = picture[0].length;
            int width = picture[0][0].length;
            float[][][] result = new float[3][height * scale][width * scale];
            session.run(width, height, in -> forEachRow(picture, in::put), out -> forEachRow(result, out::get),
                    new RecordingContext(folder));
            return result;
        }
    }

    public static VerifiedModel model(Path file, int scale) throws Exception {
        ModelEntry entry = new ModelEntry("tiny", "Tiny", ModelEntry.UPSCALE, "tiny.onnx", null, null, null, "CC0-1.0", "yes", true, 0,
                List.of(), List.of(), "picture", new Upscaling(scale, 4, 1, "rgb", "reflect", List.of(), 1, 1000, 100), List.of());
        return new VerifiedModel(entry, file, Digests.sha256(file, () -> false));
    }

    private interface Row {
        FloatBuffer move(float[] row);
    }

    private static void forEachRow(float[][][] picture, Row each) {
        for (float[][] plane : picture) {
            for (float[] row : plane) {
                each.move(row);
            }
        }
    }

    static float[][][] picture(int width, int height) {
        Random random = new Random(5);
        float[][][] picture = new float[3][height][width];
        for (float[][] plane : picture) {
            for (float[] row : plane) {
                for (int i = 0; i < row.length; i++) {
                    row[i] = random.nextFloat();
                }
            }
        }
        return picture;
    }

    static double largestDifference(float[][][] a, float[][][] b) {
        double most = 0;
        for (int c = 0; c < a.length; c++) {
            for (int r = 0; r < a[c].length; r++) {
                for (int q = 0; q < a[c][r].length; q++) {
                    most = Math.max(most, Math.abs(a[c][r][q] - b[c][r][q]));
                }
            }
        }
        return most;
    }
}
