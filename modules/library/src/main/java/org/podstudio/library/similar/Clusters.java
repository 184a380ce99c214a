package org.podstudio.library.similar;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Numbers joined into sets (union-find). */
final class Clusters {
    private final int[] parent;

    Clusters(int size) {
        parent = new int[size];
        for (int i = 0; i < size; i++) {
            parent[i] = i;
        }
    }

    void join(int a, int b) {
        int first = root(a);
        int second = root(b);
        // The lower number leads, so that the order of the sets does not depend on the order of the joins.
        parent[Math.max(first, second)] = Math.min(first, second);
    }

    private int root(int i) {
        int at = i;
        while (parent[at] != at) {
            parent[at] = parent[parent[at]];
            at = parent[at];
        }
        return at;
    }

    /** Sets of two or more, in order of their lowest number. */
    List<List<Integer>> sets() {
        Map<Integer, List<Integer>> sets = new LinkedHashMap<>();
        for (int i = 0; i < parent.length; i++) {
            sets.computeIfAbsent(root(i), root -> new ArrayList<>()).add(i);
        }
        return sets.values().stream().filter(set -> set.size() > 1).toList();
    }
}
