package org.podstudio.ui.layout;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.prefs.BackingStoreException;
import java.util.prefs.Preferences;

/** The layouts that the user keeps under names, in the preferences. For one thread. */
final class SavedLayouts {
    private static final Logger LOG = Logger.getLogger(SavedLayouts.class.getName());
    private static final String NAME = "name";
    private static final String DOCK = "dock.";
    private static final String SHAPE = "shape.";
    private static final String FRONT = "front";

    private final Preferences node;

    SavedLayouts(Preferences node) {
        this.node = node;
    }

    /** In the alphabet's order. */
    List<String> names() {
        return nodes().stream().map(saved -> saved.get(NAME, "")).filter(Predicate.not(String::isEmpty)).sorted(String.CASE_INSENSITIVE_ORDER).toList();
    }

    Optional<WindowLayout> find(String name) {
        return node(name).map(SavedLayouts::read);
    }

    /** Takes the place of one with the same name. */
    void save(String name, WindowLayout layout) {
        delete(name);
        Preferences saved = node.node(free());
        saved.put(NAME, name);
        for (int i = 0; i < layout.docks().size(); i++) {
            Dock dock = layout.docks().get(i);
            saved.put(DOCK + i, dock.id() + "\t" + dock.mode() + "\t" + (dock.front() ? FRONT : ""));
        }
        for (int i = 0; i < layout.shapes().size(); i++) {
            saved.put(SHAPE + i, layout.shapes().get(i));
        }
    }

    void delete(String name) {
        node(name).ifPresent(saved -> {
            try {
                saved.removeNode();
            } catch (BackingStoreException e) {
                LOG.log(Level.WARNING, "A layout was not deleted", e);
            }
        });
    }

    private static WindowLayout read(Preferences saved) {
        List<Dock> docks = new ArrayList<>();
        for (String value : numbered(saved, DOCK)) {
            String[] parts = value.split("\t", -1);
            if (parts.length == 3) {
                docks.add(new Dock(parts[0], parts[1], parts[2].equals(FRONT)));
            }
        }
        return new WindowLayout(docks, numbered(saved, SHAPE), WindowLayout.LIBRARY);
    }

    private static List<String> numbered(Preferences saved, String prefix) {
        List<String> values = new ArrayList<>();
        for (String value = saved.get(prefix + 0, null); value != null; value = saved.get(prefix + values.size(), null)) {
            values.add(value);
        }
        return values;
    }

    private Optional<Preferences> node(String name) {
        return nodes().stream().filter(saved -> saved.get(NAME, "").equals(name)).findFirst();
    }

    /** Names of nodes are short and of few signs, the user's are not. */
    private String free() {
        List<String> taken = nodes().stream().map(Preferences::name).toList();
        int number = 1;
        while (taken.contains("layout" + number)) {
            number++;
        }
        return "layout" + number;
    }

    private List<Preferences> nodes() {
        try {
            return Arrays.stream(node.childrenNames()).map(node::node).toList();
        } catch (BackingStoreException e) {
            LOG.log(Level.WARNING, "The layouts cannot be read", e);
            return List.of();
        }
    }
}
