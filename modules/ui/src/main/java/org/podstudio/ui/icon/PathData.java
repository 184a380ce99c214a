package org.podstudio.ui.icon;

import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Arc2D;
import java.awt.geom.Path2D;

/** Reads the {@code d} attribute of an SVG path, all commands. */
final class PathData {
    private final String text;
    private final Path2D.Double path = new Path2D.Double();
    private int at;
    private double x;
    private double y;
    private double startX;
    private double startY;
    /** Last control point, for the smooth commands. */
    private double controlX;
    private double controlY;

    PathData(String text) {
        this.text = text;
    }

    Shape shape() {
        char command = 'M';
        char before = ' ';
        while (skipSeparators()) {
            char c = text.charAt(at);
            if (Character.isLetter(c)) {
                command = c;
                at++;
            } else if (command == 'M') {
                command = before == 'M' ? 'L' : 'M';
            } else if (command == 'm') {
                command = 'l';
            }
            step(command, before);
            before = command;
        }
        return path;
    }

    private void step(char command, char before) {
        boolean relative = Character.isLowerCase(command);
        double ox = relative ? x : 0;
        double oy = relative ? y : 0;
        char upper = Character.toUpperCase(command);
        if ("CS".indexOf(upper) >= 0 && "CS".indexOf(Character.toUpperCase(before)) < 0
                || "QT".indexOf(upper) >= 0 && "QT".indexOf(Character.toUpperCase(before)) < 0) {
            controlX = x;
            controlY = y;
        }
        switch (upper) {
            case 'M' -> {
                moveTo(ox + number(), oy + number());
            }
            case 'L' -> lineTo(ox + number(), oy + number());
            case 'H' -> lineTo(ox + number(), y);
            case 'V' -> lineTo(x, oy + number());
            case 'C' -> cubic(ox + number(), oy + number(), ox + number(), oy + number(), ox + number(), oy + number());
            case 'S' -> cubic(2 * x - controlX, 2 * y - controlY, ox + number(), oy + number(), ox + number(), oy + number());
            case 'Q' -> quad(ox + number(), oy + number(), ox + number(), oy + number());
            case 'T' -> quad(2 * x - controlX, 2 * y - controlY, ox + number(), oy + number());
            case 'A' -> arc(number(), number(), number(), flag(), flag(), ox + number(), oy + number());
            case 'Z' -> {
                path.closePath();
                x = startX;
                y = startY;
            }
            default -> throw new IllegalArgumentException("unknown path command " + command + " in " + text);
        }
    }

    private void moveTo(double toX, double toY) {
        path.moveTo(toX, toY);
        x = startX = toX;
        y = startY = toY;
    }

    private void lineTo(double toX, double toY) {
        path.lineTo(toX, toY);
        x = toX;
        y = toY;
    }

    private void cubic(double x1, double y1, double x2, double y2, double toX, double toY) {
        path.curveTo(x1, y1, x2, y2, toX, toY);
        controlX = x2;
        controlY = y2;
        x = toX;
        y = toY;
    }

    private void quad(double x1, double y1, double toX, double toY) {
        path.quadTo(x1, y1, toX, toY);
        controlX = x1;
        controlY = y1;
        x = toX;
        y = toY;
    }

    /** End points to centre, as the SVG specification's appendix on elliptical arcs works it out. */
    private void arc(double rx, double ry, double degrees, boolean large, boolean sweep, double toX, double toY) {
        if (rx == 0 || ry == 0) {
            lineTo(toX, toY);
            return;
        }
        double phi = Math.toRadians(degrees);
        double cos = Math.cos(phi);
        double sin = Math.sin(phi);
        double dx = (x - toX) / 2;
        double dy = (y - toY) / 2;
        double px = cos * dx + sin * dy;
        double py = -sin * dx + cos * dy;
        double lambda = px * px / (rx * rx) + py * py / (ry * ry);
        double a = rx * Math.max(1, Math.sqrt(lambda));
        double b = ry * Math.max(1, Math.sqrt(lambda));
        double under = a * a * py * py + b * b * px * px;
        double factor = (large == sweep ? -1 : 1) * Math.sqrt(Math.max(0, (a * a * b * b - under) / under));
        double cx = factor * a * py / b;
        double cy = -factor * b * px / a;
        double start = Math.toDegrees(Math.atan2((py - cy) / b, (px - cx) / a));
        double end = Math.toDegrees(Math.atan2((-py - cy) / b, (-px - cx) / a));
        double extent = (end - start) % 360;
        if (sweep && extent < 0) {
            extent += 360;
        } else if (!sweep && extent > 0) {
            extent -= 360;
        }
        double centreX = cos * cx - sin * cy + (x + toX) / 2;
        double centreY = sin * cx + cos * cy + (y + toY) / 2;
        Shape arc = new Arc2D.Double(-a, -b, 2 * a, 2 * b, -start, -extent, Arc2D.OPEN);
        AffineTransform place = AffineTransform.getTranslateInstance(centreX, centreY);
        place.rotate(phi);
        path.append(place.createTransformedShape(arc), true);
        x = toX;
        y = toY;
    }

    private boolean skipSeparators() {
        while (at < text.length() && (text.charAt(at) == ',' || Character.isWhitespace(text.charAt(at)))) {
            at++;
        }
        return at < text.length();
    }

    /** Flags may be written without anything between them and what follows. */
    private boolean flag() {
        skipSeparators();
        return text.charAt(at++) == '1';
    }

    private double number() {
        skipSeparators();
        int from = at;
        boolean point = false;
        while (at < text.length()) {
            char c = text.charAt(at);
            boolean exponentSign = at > from && (text.charAt(at - 1) == 'e' || text.charAt(at - 1) == 'E');
            if (c == '.' && point || (c == '-' || c == '+') && at > from && !exponentSign) {
                break;
            }
            if (!Character.isDigit(c) && ".-+eE".indexOf(c) < 0) {
                break;
            }
            point |= c == '.';
            at++;
        }
        return Double.parseDouble(text.substring(from, at));
    }
}
