package org.podstudio.library.ui;

import java.awt.event.ActionEvent;
import java.awt.event.ActionListener;
import java.util.LinkedHashMap;
import java.util.Map;
import org.openide.awt.ActionID;
import org.openide.awt.ActionRegistration;
import org.openide.util.NbBundle.Messages;

/** Opens the mask brush on the selected picture. The event's source may be settings of the background removal, by name. */
@ActionID(category = "Asset", id = "org.podstudio.library.ui.TouchUpMaskAction")
@ActionRegistration(displayName = "#CTL_TouchUpMaskAction")
@Messages("CTL_TouchUpMaskAction=Touch Up Mask…")
public final class TouchUpMaskAction implements ActionListener {
    @Override
    public void actionPerformed(ActionEvent e) {
        LibraryTopComponent.find().filter(window -> window.whyNot(AssetVerb.TOUCH_UP_MASK) == null)
                .ifPresent(window -> window.touchUpMask(settings(e.getSource())));
    }

    private static Map<String, Object> settings(Object source) {
        Map<String, Object> settings = new LinkedHashMap<>();
        if (source instanceof Map<?, ?> map) {
            map.forEach((name, value) -> settings.put(String.valueOf(name), value));
        }
        return settings;
    }
}
