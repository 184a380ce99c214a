# Read by ./dev, whose words it uses: screenshots of the windows of the built studio, to be looked at. ./dev help says how.
# States: welcome, empty, typical, dialogs, layouts, menus, asks, players, huge (100,000 assets, as ./dev bench windows has them) and errors.

. "$root/bench/shots-states.sh"

shots() { # [pseudo|rtl] [WxH[@2]]...: with pseudo every text is longer by two fifths, accented and in brackets; with rtl all is mirrored
    do_build
    if [ "${1:-}" = rtl ]; then
        shift
        export PODSTUDIO_SHOT_OPTIONS='-Duser.language=ar'
    fi
    if [ "${1:-}" = pseudo ]; then
        shift
        rm -rf target/pseudo
        mkdir -p target
        cp -a "$app" target/pseudo
        "$jdk/bin/java" application/src/build/PseudoLocale.java target/pseudo
        export PODSTUDIO_SHOT_LAUNCHER=$root/target/pseudo/bin/podstudio
        export PODSTUDIO_SHOT_OPTIONS='-Duser.language=en -Duser.country=XA'
    fi
    command -v openbox >/dev/null && command -v import >/dev/null && command -v xdotool >/dev/null || fail 'Screenshots need openbox, xdotool and ImageMagick: ./dev setup.'
    local shape scale screen
    [ $# -gt 0 ] || set -- 1440x900 1280x720 2880x1800@2
    mkdir -p target/shots
    for shape in "$@"; do
        screen=${shape%@*}
        scale=1
        case $shape in *@*) scale=${shape#*@} ;; esac
        env -u DISPLAY xvfb-run -a -s "-screen 0 ${screen}x24 -nolisten tcp -noreset" "$root/dev" take-shots "$screen" "$scale"
    done
    ls target/shots
}

# One state of the window, kept open while the steps press its keys.
shot_open() { # PROJECT SECONDS; the docks are where a first start has them
    rm -rf "$PODSTUDIO_HOME/app/userdir/config/Windows2Local"
    PODSTUDIO_JAVA_OPTIONS="-Dsun.java2d.uiScale=$shot_scale ${PODSTUDIO_SHOT_OPTIONS:-}" "${PODSTUDIO_SHOT_LAUNCHER:-$launcher}" --project "$1" >/dev/null 2>&1 &
    shot_pid=$!
    wait_for_window "$shot_pid" || { kill "$shot_pid" 2>/dev/null; say "no window for $1"; return 1; }
    sleep "$2"
    xdotool search --onlyvisible --name '^PODStudio' windowactivate --sync >/dev/null 2>&1 || true
}

shot_close() {
    kill -TERM "$shot_pid"
    wait "$shot_pid" || true
}

shot_save() { # NAME: target/shots/NAME-THEME-WxH[@2].png
    local mark=
    [ "$shot_scale" = 1 ] || mark=@$shot_scale
    import -window root "target/shots/$1-$shot_theme-$shot_size$mark.png"
}

shot_keys() { # NAME SECONDS KEY...: presses, waits, saves
    local name=$1 seconds=$2
    shift 2
    xdotool key --delay 120 "$@"
    sleep "$seconds"
    shot_save "$name"
}

shot_command() { # NAME SECONDS WORDS: by the command palette
    xdotool key ctrl+k
    sleep 1.5
    xdotool type --delay 60 "$3"
    sleep 1
    shot_keys "$1" "$2" Return
}

shot_px() { awk -v n="$1" -v scale="$shot_scale" 'BEGIN { printf "%d", n * scale }'; } # the scale may be 2.5

# In the middle of the library's first picture; the window fills the screen.
shot_click_first() {
    xdotool mousemove "$(shot_px 380)" "$(shot_px 240)"
    sleep 0.5
    # Twice, too slowly for a double click: the first may only give the keyboard to a window that is busy.
    xdotool click 1 sleep 1.2 click 1
    sleep 1
}

shot_at() { # NAME SECONDS X Y: a click so far from the left and the upper edge, or from the right and the lower one where below 0
    local x y wide=${shot_size%x*} high=${shot_size#*x}
    x=$(shot_px "$3") y=$(shot_px "$4")
    [ "$x" -ge 0 ] || x=$((wide + x))
    [ "$y" -ge 0 ] || y=$((high + y))
    xdotool mousemove "$x" "$y" click 1
    sleep "$2"
    shot_save "$1"
}

take_shots() { # SIZE SCALE: inside a virtual display
    local scratch manager state
    shot_size=$1 shot_scale=$2
    scratch=$(mktemp -d)
    # The whole screen is the window's, at every scale: what is clicked lies so far from its edges.
    cat >"$scratch/openbox.xml" <<'XML'
<openbox_config xmlns="http://openbox.org/3.4/rc">
    <focus><focusNew>yes</focusNew></focus>
    <applications><application type="normal"><maximized>yes</maximized></application></applications>
</openbox_config>
XML
    openbox --config-file "$scratch/openbox.xml" >/dev/null 2>&1 &
    manager=$!
    for shot_theme in ${PODSTUDIO_SHOT_THEMES:-dark light contrast}; do
        export PODSTUDIO_HOME=$scratch/$shot_theme
        mkdir -p "$PODSTUDIO_HOME"
        printf '{"look.theme":"%s"}' "$shot_theme" >"$PODSTUDIO_HOME/config.json"
        for state in ${PODSTUDIO_SHOT_STATES:-welcome empty typical dialogs layouts menus asks players huge errors}; do
            "shots_of_$state" "$scratch/$shot_theme" || say "no screenshots of: $state"
        done
    done
    kill "$manager" 2>/dev/null || true
    rm -rf "$scratch"
}
