package org.podstudio.ui.layout;

import java.util.List;
import java.util.Locale;

/** The layouts that come along. Weights of places beside each other count against each other; the library's is 0.595. */
enum NamedLayout {
    /** What a first start shows. */
    STANDARD {
        @Override
        WindowLayout layout() {
            return new WindowLayout(List.of(
                    front("FiltersTopComponent", "explorer"), front("CollectionsTopComponent", "collections"), back("ListenerTopComponent", "collections"),
                    front(INSPECTOR, "properties"), back(MAKING, "properties"), back("HistoryTopComponent", "properties")),
                    List.of(LEFT, BELOW_LEFT, right(0.222)), WindowLayout.LIBRARY);
        }
    },
    /** The grid, and beside it the picture as large as it can be. */
    CULL {
        @Override
        WindowLayout layout() {
            return new WindowLayout(List.of(front(PREVIEW, "preview")), List.of(preview(0.75)), WindowLayout.LIBRARY);
        }
    },
    /** The grid, the picture, and the settings with before and after. */
    ENHANCE {
        @Override
        WindowLayout layout() {
            return new WindowLayout(List.of(front(PREVIEW, "preview"), front(MAKING, "properties"), back(INSPECTOR, "properties"),
                    back("HistoryTopComponent", "properties")), List.of(preview(0.5), right(0.4)), WindowLayout.LIBRARY);
        }
    },
    /** The grid, and beside it what is made of it. */
    PACK {
        @Override
        WindowLayout layout() {
            return new WindowLayout(List.of(front("PackBuilderTopComponent", "builder")), List.of(builder()), WindowLayout.LIBRARY);
        }
    };

    private static final String INSPECTOR = "InspectorTopComponent";
    private static final String MAKING = "EnhanceTopComponent";
    private static final String PREVIEW = "PreviewTopComponent";
    private static final String UPPER = "<path orientation=\"vertical\" number=\"20\" weight=\"0.76\"/>";
    private static final String LEFT_COLUMN = UPPER + "<path orientation=\"horizontal\" number=\"20\" weight=\"0.183\"/>";
    private static final String LEFT = view("explorer", LEFT_COLUMN + "<path orientation=\"vertical\" number=\"20\" weight=\"0.62\"/>");
    private static final String BELOW_LEFT = view("collections", LEFT_COLUMN + "<path orientation=\"vertical\" number=\"60\" weight=\"0.38\"/>");

    abstract WindowLayout layout();

    private static Dock front(String id, String mode) {
        return new Dock(id, mode, true);
    }

    private static Dock back(String id, String mode) {
        return new Dock(id, mode, false);
    }

    private static String right(double weight) {
        return view("properties", UPPER + "<path orientation=\"horizontal\" number=\"80\" weight=\"" + weight + "\"/>");
    }

    private static String preview(double weight) {
        return view("preview", UPPER + "<path orientation=\"horizontal\" number=\"60\" weight=\"" + weight + "\"/>");
    }

    private static String builder() {
        return mode("builder", "editor", "<path orientation=\"horizontal\" number=\"60\" weight=\"0.62\"/>");
    }

    private static String view(String name, String path) {
        return mode(name, "view", path);
    }

    private static String mode(String name, String kind, String path) {
        return String.format(Locale.ROOT, """
                <?xml version="1.0" encoding="UTF-8"?>
                <mode version="2.0"><name unique="%s"/><kind type="%s"/><state type="joined"/><constraints>%s</constraints>\
                <empty-behavior permanent="true"/></mode>
                """, name, kind, path);
    }
}
