# Read by ./dev, whose words it uses: screenshots of the windows of the built studio, to be looked at. ./dev help says how.
# States: welcome, empty, typical, dialogs, players, huge (100,000 assets, as ./dev bench windows has them) and errors.

shots() { # [pseudo] [WxH[@2]]...: with pseudo every text is longer by two fifths, accented and in brackets
    do_build
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

# In the middle of the library's first picture; the window fills the screen.
shot_click_first() {
    xdotool mousemove $((380 * shot_scale)) $((240 * shot_scale))
    sleep 0.5
    # Twice, too slowly for a double click: the first may only give the keyboard to a window that is busy.
    xdotool click 1 sleep 1.2 click 1
    sleep 1
}

take_shots() { # SIZE SCALE: inside a virtual display
    local scratch manager state
    shot_size=$1 shot_scale=$2
    scratch=$(mktemp -d)
    openbox >/dev/null 2>&1 &
    manager=$!
    for shot_theme in ${PODSTUDIO_SHOT_THEMES:-dark light contrast}; do
        export PODSTUDIO_HOME=$scratch/$shot_theme
        mkdir -p "$PODSTUDIO_HOME"
        printf '{"look.theme":"%s"}' "$shot_theme" >"$PODSTUDIO_HOME/config.json"
        for state in ${PODSTUDIO_SHOT_STATES:-welcome empty typical dialogs players huge errors}; do
            "shots_of_$state" "$scratch/$shot_theme" || say "no screenshots of: $state"
        done
    done
    kill "$manager" 2>/dev/null || true
    rm -rf "$scratch"
}

# A home that nobody used: its look is the standard.
shots_of_welcome() {
    [ "$shot_theme" = dark ] || return 0
    local used=$PODSTUDIO_HOME
    export PODSTUDIO_HOME=$1/new
    PODSTUDIO_JAVA_OPTIONS="-Dsun.java2d.uiScale=$shot_scale -Duser.home=$1/new" "$launcher" >/dev/null 2>&1 &
    shot_pid=$!
    wait_for_window "$shot_pid" && sleep 8 && shot_save welcome && shot_keys welcome-folders 2 Return && shot_keys welcome-look 2 Return
    shot_close
    export PODSTUDIO_HOME=$used
}

shots_of_empty() {
    "$launcher" project create "$1/Empty" >/dev/null 2>&1
    shot_open "$1/Empty" 5 || return 1
    shot_save empty
    shot_keys empty-pack 3 ctrl+p
    shot_keys empty-jobs 2 ctrl+j
    shot_close
}

# The sample files, imported once.
shot_project() { # FOLDER
    [ ! -e "$1/First" ] || return 0
    "$launcher" project create "$1/First" >/dev/null 2>&1
    "$launcher" sample-files "$1/samples" >/dev/null 2>&1
    "$launcher" import "$1/samples" --recursive --project "$1/First" --quiet >/dev/null 2>&1
    convert -delay 8 -size 480x270 gradient:navy-gold gradient:purple-orange -morph 20 "$1/dusk.gif"
    "$launcher" import "$1/dusk.gif" --project "$1/First" --quiet >/dev/null 2>&1
    "$launcher" enhance transcode --set container=mp4 --query filename:dusk.gif --project "$1/First" >/dev/null 2>&1
}

shots_of_typical() {
    shot_project "$1"
    shot_open "$1/First" 0.4 || return 1
    shot_save opening
    sleep 6
    shot_save library
    shot_click_first
    shot_keys no-results 2 ctrl+f z z z Return
    shot_keys no-results-left 1 ctrl+f ctrl+a BackSpace Return
    shot_click_first
    shot_keys enhance 4 ctrl+e
    shot_command upscale 4 Upscale
    shot_command convert 4 Convert
    shot_command brush 6 'Touch up'
    xdotool key Escape
    sleep 1
    shot_click_first
    shot_keys culled 2 a 4 Right x Right 3
    shot_keys selected 2 shift+Right shift+Right
    shot_keys loupe 2 e
    shot_keys compare 3 g c
    shot_keys survey 2 g ctrl+a n
    xdotool key g
    shot_keys palette 2 ctrl+k
    shot_keys palette-found 2 p a c k
    shot_keys jobs 2 Escape ctrl+j
    shot_keys shortcuts 2 ctrl+slash
    xdotool key Escape
    shot_keys settings 3 ctrl+comma
    shot_keys settings-library 2 Down Down
    shot_keys settings-culling 2 Down
    xdotool key Escape
    sleep 1
    shot_command about 2 About
    xdotool key Escape
    shot_click_first
    shot_keys pack 3 ctrl+a ctrl+p
    local step
    for step in 2 3 4 5; do
        shot_keys "pack-$step" 3 alt+Page_Down
    done
    shot_close
}

# Windows that ask or list, and the documents beside the library.
shots_of_dialogs() {
    shot_project "$1"
    shot_open "$1/First" 6 || return 1
    shot_click_first
    local name words
    xdotool key ctrl+a
    while read -r name words; do
        shot_command "$name" 3 "$words"
        xdotool key Escape
        sleep 1
    done <<'LIST'
rename Rename
tags Tags
new-project New Project
watch Watch a Folder
save-layout Save Layout
history History
listener Smart Listener
collections Collections
models Models
LIST
    shot_close
}

# The loupe's players, and the tabs of films and sounds.
shots_of_players() {
    shot_project "$1"
    shot_open "$1/First" 6 || return 1
    local tab
    for tab in Video Audio; do
        xdotool key g
        shot_command "tab-${tab,}" 2 "$tab"
        shot_click_first
        shot_keys "player-${tab,}" 4 e
        shot_keys "player-${tab,}-plays" 2 l
        shot_keys "trim-${tab,}" 4 k g ctrl+e
    done
    shot_close
}

# The library of ./dev bench windows, which is made once and kept.
shots_of_huge() {
    local project
    project=$(bench/windows --library) || return 1
    shot_open "$project" 12 || return 1
    shot_keys huge 4 ctrl+4
    shot_click_first
    shot_keys huge-end 4 End
    shot_keys huge-all 4 ctrl+a
    shot_keys huge-survey 4 n
    shot_keys huge-search 4 g ctrl+f f o r e s t Return
    shot_close
}

# Names nobody tried, files that are gone, a file that is no picture, and a project that is none.
shots_of_errors() {
    local samples=$1/odd
    "$launcher" project create "$1/Errors" >/dev/null 2>&1
    "$launcher" sample-files "$samples" >/dev/null 2>&1
    mv "$samples/gem_teal.png" "$samples/$(printf 'a very long name of a picture that goes on and on %.0s' 1 2 3)end.png"
    mv "$samples/sunset_gradient.png" "$samples/غروب الشمس فوق البحر.png"
    mv "$samples/IMG_2041.jpg" "$samples/夕焼けの海.jpg"
    printf 'no picture' >"$samples/broken.png"
    "$launcher" import "$samples" --recursive --project "$1/Errors" --quiet >/dev/null 2>&1 || true
    find "$1/Errors" "$samples" -name '0001*.png' -delete
    shot_open "$1/Errors" 6 || return 1
    shot_keys errors 3 ctrl+4
    shot_click_first
    shot_keys errors-jobs 2 ctrl+a ctrl+j
    shot_close
    mkdir -p "$1/Not a project"
    printf 'no database' >"$1/Not a project/podstudio.db"
    shot_open "$1/Not a project" 5 || return 1
    shot_save errors-project
    shot_close
}
