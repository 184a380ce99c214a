# Read by bench/shots.sh: what is looked at, a function for each state. Each leaves the studio closed.

# A home that nobody used: its look is the standard.
shots_of_welcome() {
    [ "$shot_theme" = dark ] || return 0
    local used=$PODSTUDIO_HOME
    export PODSTUDIO_HOME=$1/new
    PODSTUDIO_JAVA_OPTIONS="-Dsun.java2d.uiScale=$shot_scale -Duser.home=$1/new" "$launcher" >/dev/null 2>&1 &
    shot_pid=$!
    wait_for_window "$shot_pid" && sleep 8 && shot_save welcome
    # The main window may have the keyboard by now.
    xdotool search --onlyvisible --name '^Welcome' windowactivate --sync >/dev/null 2>&1 || true
    shot_keys welcome-folders 2 Return
    shot_keys welcome-look 2 Return
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
    # The newest is a film: what is done with pictures is looked at in their tab.
    xdotool key ctrl+1
    sleep 1
    shot_click_first
    shot_keys inspector 3 Right Right
    shot_keys inspector-several 3 shift+Right shift+Right
    # Beside the inspector, which is narrower on a small screen.
    local list=-571
    [ "$(awk -v wide="${shot_size%x*}" -v scale="$shot_scale" 'BEGIN { print (wide / scale < 1400) }')" = 0 ] || list=-451
    shot_at list 2 "$list" -44
    shot_at list-left 2 "$((list - 28))" -44
    shot_click_first
    shot_keys enhance 4 ctrl+e
    shot_command upscale 4 Upscale
    shot_command convert 4 Convert
    shot_command brush 6 'Touch up'
    xdotool key Escape ctrl+1
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

# Named layouts, and a picture on the whole screen.
shots_of_layouts() {
    shot_project "$1"
    shot_open "$1/First" 6 || return 1
    xdotool key ctrl+1
    sleep 1
    shot_click_first
    local name
    for name in 2:cull 3:enhance 4:pack 1:standard; do
        shot_keys "layout-${name#*:}" 4 "ctrl+shift+${name%:*}"
    done
    shot_click_first
    shot_keys full-screen 3 e f
    xdotool key Escape
    shot_close
}

# What opens over the window: menus, the parts of the bar at the top, help and the log.
shots_of_menus() {
    shot_project "$1"
    shot_open "$1/First" 6 || return 1
    xdotool key ctrl+1
    sleep 1
    shot_click_first
    shot_keys menu-asset 2 Right Right shift+F10
    xdotool key Escape
    local name x y
    while read -r name x y; do
        shot_at "$name" 2 "$x" "$y"
        xdotool key Escape
        sleep 1
    done <<'LIST'
menu-file 20 33
menu-view 156 33
projects 40 64
hardware -155 64
bell -65 64
LIST
    shot_click_first
    shot_keys search-offers 2 ctrl+f t y p
    xdotool key ctrl+a BackSpace Escape
    sleep 1
    shot_click_first
    shot_keys undo-told 2 ctrl+a a
    shot_keys help 3 F1
    xdotool key Escape
    sleep 1
    shot_command log 3 'Show Log'
    xdotool key Escape
    shot_close
}

# Questions: files to the trash, all jobs cancelled, the end with jobs that wait; and a queue that stands.
shots_of_asks() {
    shot_project "$1"
    shot_open "$1/First" 6 || return 1
    xdotool key ctrl+1
    sleep 1
    shot_click_first
    shot_keys ask-trash 2 shift+Delete
    xdotool key Escape
    sleep 1
    xdotool key ctrl+j
    sleep 2
    shot_at jobs-paused 1 -137 -181
    shot_click_first
    shot_command jobs-to-be 3 Convert
    shot_keys jobs-waiting 3 ctrl+Return
    shot_keys ask-cancel-all 2 ctrl+shift+c
    xdotool key Escape
    sleep 1
    shot_keys ask-quit 2 ctrl+q
    xdotool key Escape
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
