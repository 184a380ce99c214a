package org.podstudio.ui.layout;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A window system without windows: each place is on a side by its name. */
final class MemoryDocks implements Docks {
    final List<String> opened = new ArrayList<>();
    final List<String> closed = new ArrayList<>();
    final List<String> shaped = new ArrayList<>();
    String active = "";
    private final Map<String, String> open = new LinkedHashMap<>();
    private final Map<String, String> last = new LinkedHashMap<>();
    private final Map<String, String> front = new LinkedHashMap<>();

    MemoryDocks with(String id, String mode) {
        open(id, mode);
        front(id);
        return this;
    }

    List<String> places() {
        return open.entrySet().stream().map(dock -> dock.getKey() + "@" + dock.getValue()).toList();
    }

    @Override
    public List<Dock> opened() {
        return open.entrySet().stream().sorted(Map.Entry.comparingByKey())
                .map(dock -> new Dock(dock.getKey(), dock.getValue(), dock.getKey().equals(front.get(dock.getValue())))).toList();
    }

    @Override
    public Optional<Side> side(String id) {
        return switch (open.getOrDefault(id, "")) {
            case "explorer", "collections" -> Optional.of(Side.LEFT);
            case "properties", "preview" -> Optional.of(Side.RIGHT);
            default -> Optional.empty();
        };
    }

    @Override
    public List<String> shapes() {
        return open.values().stream().distinct().sorted().map(mode -> "<name unique=\"" + mode + "\"/>").toList();
    }

    @Override
    public void shape(String shape) {
        shaped.add(shape);
    }

    @Override
    public void close(String id) {
        closed.add(id);
        Optional.ofNullable(open.remove(id)).ifPresent(mode -> last.put(id, mode));
    }

    @Override
    public void open(String id, String mode) {
        opened.add(id);
        open.put(id, mode.isEmpty() ? last.getOrDefault(id, "properties") : mode);
    }

    @Override
    public void front(String id) {
        if (open.containsKey(id)) {
            front.put(open.get(id), id);
        }
    }

    @Override
    public void activate(String id) {
        active = id;
    }
}
