package org.podstudio.ui.layout;

import java.awt.Container;
import java.awt.Point;
import java.awt.Rectangle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.openide.windows.Mode;
import org.openide.windows.ModeUtilities;
import org.openide.windows.TopComponent;
import org.openide.windows.WindowManager;

/** The platform's window system. */
final class WindowDocks implements Docks {
    private static final String CENTRE = "editor";
    private static final Pattern NAME = Pattern.compile("<name\\s+unique\\s*=\\s*\"([^\"]+)\"");
    /** Without it nothing is looked up: the platform would ask the network for the version that it writes itself. */
    private static final Pattern DOCTYPE = Pattern.compile("<!DOCTYPE[^>]*>");

    private final WindowManager windows = WindowManager.getDefault();

    @Override
    public List<Dock> opened() {
        List<Dock> open = new ArrayList<>();
        for (Mode mode : windows.getModes()) {
            TopComponent front = mode.getSelectedTopComponent();
            Arrays.stream(windows.getOpenedTopComponents(mode))
                    .map(dock -> new Dock(windows.findTopComponentID(dock), mode.getName(), dock == front)).forEach(open::add);
        }
        return open;
    }

    @Override
    public Optional<Side> side(String id) {
        TopComponent dock = windows.findTopComponent(id);
        Mode mode = dock == null ? null : windows.findMode(dock);
        if (mode == null || windows.isEditorMode(mode) || windows.isTopComponentFloating(dock) || windows.isTopComponentMinimized(dock)) {
            return Optional.empty();
        }
        // A tab behind another is on the side of the one in front.
        TopComponent seen = Optional.ofNullable(mode.getSelectedTopComponent()).filter(TopComponent::isShowing).orElse(dock);
        Optional<Rectangle> place = seen.isShowing() ? Optional.of(onScreen(seen)) : Optional.empty();
        return place.flatMap(at -> centre().flatMap(centre -> side(at, centre)));
    }

    static Optional<Side> side(Rectangle dock, Rectangle centre) {
        if (dock.x + dock.width <= centre.x) {
            return Optional.of(Side.LEFT);
        }
        return dock.x >= centre.x + centre.width ? Optional.of(Side.RIGHT) : Optional.empty();
    }

    /** All documents together: a builder beside the library belongs to the centre, too. */
    private Optional<Rectangle> centre() {
        return windows.getModes().stream().filter(windows::isEditorMode).map(Mode::getSelectedTopComponent)
                .filter(shown -> shown != null && shown.isShowing()).map(WindowDocks::onScreen).reduce(Rectangle::union);
    }

    private static Rectangle onScreen(Container part) {
        Point at = part.getLocationOnScreen();
        return new Rectangle(at, part.getSize());
    }

    @Override
    public List<String> shapes() {
        return windows.getModes().stream().map(ModeUtilities::toXml).filter(xml -> xml != null && !xml.isEmpty()).map(String.class::cast).toList();
    }

    @Override
    public void shape(String written) {
        String shape = DOCTYPE.matcher(written).replaceFirst("");
        Matcher name = NAME.matcher(shape);
        if (name.find()) {
            if (windows.findMode(name.group(1)) == null) {
                windows.createModeFromXml(shape);
            } else {
                windows.updateModeConstraintsFromXml(shape);
            }
        }
    }

    @Override
    public void close(String id) {
        Optional.ofNullable(windows.findTopComponent(id)).ifPresent(TopComponent::close);
    }

    @Override
    public void open(String id, String mode) {
        TopComponent dock = windows.findTopComponent(id);
        if (dock == null) {
            return;
        }
        Mode place = windows.findMode(mode);
        if (place == null && windows.findMode(dock) == null) {
            place = windows.findMode(CENTRE);
        }
        if (place != null && place != windows.findMode(dock)) {
            place.dockInto(dock);
        }
        if (!dock.isOpened()) {
            dock.open();
        }
    }

    @Override
    public void front(String id) {
        Optional.ofNullable(windows.findTopComponent(id)).filter(TopComponent::isOpened).ifPresent(TopComponent::requestVisible);
    }

    @Override
    public void activate(String id) {
        Optional.ofNullable(windows.findTopComponent(id)).filter(TopComponent::isOpened).ifPresent(TopComponent::requestActive);
    }
}
