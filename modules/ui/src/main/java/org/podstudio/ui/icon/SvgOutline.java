package org.podstudio.ui.icon;

import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.RoundRectangle2D;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The strokes of one outlined SVG icon as a shape. Reads what such icons hold: path, rect, circle, ellipse, line, polyline
 * and polygon, without transforms, fills or styles. Drawing shapes ourselves lets one file serve every size, scale and tint.
 */
record SvgOutline(Shape shape) {
    /** Side of the square the icons are drawn in. */
    static final double UNITS = 24;
    private static final Pattern ELEMENT = Pattern.compile("<(path|rect|circle|ellipse|line|polyline|polygon)\\b([^>]*)>");
    private static final Pattern ATTRIBUTE = Pattern.compile("([a-z0-9]+)=\"([^\"]*)\"");

    /** @throws IllegalStateException if the installation lacks the file */
    static SvgOutline resource(String name) {
        try (InputStream in = SvgOutline.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("icon " + name + " is missing from the installation");
            }
            return parse(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static SvgOutline parse(String svg) {
        Path2D.Double all = new Path2D.Double();
        Matcher elements = ELEMENT.matcher(svg);
        while (elements.find()) {
            all.append(shape(elements.group(1), attributes(elements.group(2))), false);
        }
        return new SvgOutline(all);
    }

    private static Map<String, String> attributes(String text) {
        Map<String, String> found = new HashMap<>();
        Matcher m = ATTRIBUTE.matcher(text);
        while (m.find()) {
            found.put(m.group(1), m.group(2));
        }
        return found;
    }

    private static Shape shape(String element, Map<String, String> a) {
        return switch (element) {
            case "path" -> new PathData(a.get("d")).shape();
            case "rect" -> rect(a);
            case "circle" -> ellipse(number(a, "cx"), number(a, "cy"), number(a, "r"), number(a, "r"));
            case "ellipse" -> ellipse(number(a, "cx"), number(a, "cy"), number(a, "rx"), number(a, "ry"));
            case "line" -> new Line2D.Double(number(a, "x1"), number(a, "y1"), number(a, "x2"), number(a, "y2"));
            case "polyline" -> new PathData("M" + a.get("points")).shape();
            case "polygon" -> new PathData("M" + a.get("points") + "Z").shape();
            default -> throw new IllegalStateException(element);
        };
    }

    private static Shape rect(Map<String, String> a) {
        double rx = a.containsKey("rx") ? number(a, "rx") : number(a, "ry");
        return new RoundRectangle2D.Double(
                number(a, "x"), number(a, "y"), number(a, "width"), number(a, "height"), 2 * rx, 2 * rx);
    }

    private static Shape ellipse(double cx, double cy, double rx, double ry) {
        return new Ellipse2D.Double(cx - rx, cy - ry, 2 * rx, 2 * ry);
    }

    private static double number(Map<String, String> attributes, String name) {
        String text = attributes.get(name);
        return text == null ? 0 : Double.parseDouble(text);
    }
}
