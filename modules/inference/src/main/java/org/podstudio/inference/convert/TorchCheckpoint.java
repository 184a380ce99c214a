package org.podstudio.inference.convert;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * Reads the weights out of a PyTorch checkpoint ({@code .pth}): a ZIP with a pickle of names and shapes, and one file of
 * numbers each. Nothing of the pickle is ever run: see {@link PickledNames}.
 */
final class TorchCheckpoint {
    /** The largest checkpoint here has 67 MB; more in sum is an attack on the memory. */
    private static final long MAX_BYTES = 400L << 20;

    /** @param littleEndian 32-bit floats */
    record Tensor(long[] shape, byte[] littleEndian) {
        int count() {
            return littleEndian.length / 4;
        }
    }

    private TorchCheckpoint() {}

    /** Weights by name, in the checkpoint's order. */
    static Map<String, Tensor> read(Path file) throws UnsupportedNetwork {
        Map<String, byte[]> entries = entries(file);
        byte[] pickle = entries.get("data.pkl");
        if (pickle == null) {
            throw new UnsupportedNetwork("this is not a checkpoint of PyTorch: it has no data.pkl");
        }
        Map<String, Tensor> tensors = new LinkedHashMap<>();
        for (Map.Entry<String, PickledNames.Place> one : PickledNames.read(pickle).entrySet()) {
            tensors.put(one.getKey(), tensor(one.getKey(), one.getValue(), entries));
        }
        return tensors;
    }

    private static Tensor tensor(String name, PickledNames.Place place, Map<String, byte[]> entries) throws UnsupportedNetwork {
        byte[] storage = entries.get("data/" + place.file());
        long count = 1;
        for (long dimension : place.shape()) {
            count = dimension < 1 || count > MAX_BYTES ? Long.MAX_VALUE : count * Math.min(dimension, MAX_BYTES);
        }
        if (storage == null || count > storage.length / 4 - place.from() || place.from() < 0) {
            throw new UnsupportedNetwork("the weights " + name + " are not in the checkpoint");
        }
        byte[] values = new byte[(int) count * 4];
        System.arraycopy(storage, (int) place.from() * 4, values, 0, values.length);
        ByteBuffer numbers = ByteBuffer.wrap(values).order(ByteOrder.LITTLE_ENDIAN);
        while (numbers.hasRemaining()) {
            if (!Float.isFinite(numbers.getFloat())) {
                throw new UnsupportedNetwork("the weights " + name + " are damaged");
            }
        }
        return new Tensor(place.shape(), values);
    }

    /** All files by their names without the leading folder. */
    private static Map<String, byte[]> entries(Path file) throws UnsupportedNetwork {
        Map<String, byte[]> entries = new HashMap<>();
        long sum = 0;
        try (ZipFile zip = new ZipFile(file.toFile())) {
            for (ZipEntry entry : Collections.list(zip.entries())) {
                try (InputStream in = zip.getInputStream(entry)) {
                    byte[] bytes = in.readNBytes((int) (MAX_BYTES - sum + 1));
                    sum += bytes.length;
                    if (sum > MAX_BYTES) {
                        throw new UnsupportedNetwork("the checkpoint is larger than any that we know");
                    }
                    entries.put(entry.getName().substring(entry.getName().indexOf('/') + 1), bytes);
                }
            }
        } catch (UnsupportedNetwork e) {
            throw e;
        } catch (IOException | IllegalArgumentException e) {
            throw new UnsupportedNetwork("this is not a checkpoint of PyTorch, or a damaged one", e);
        }
        return entries;
    }
}
