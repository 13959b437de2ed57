# The completion scripts of bash, zsh and fish, by the names that the shells look for.
set(completion_dir ${PROJECT_BINARY_DIR}/completion)
set(completions)
foreach(pair bash:demarche zsh:_demarche fish:demarche.fish)
    string(REGEX MATCH "^(.*):(.*)$" matched ${pair})
    set(shell ${CMAKE_MATCH_1})
    set(completion ${completion_dir}/${CMAKE_MATCH_2})
    add_custom_command(OUTPUT ${completion}
        COMMAND ${CMAKE_COMMAND} -E make_directory ${completion_dir}
        COMMAND demarche_program completion ${shell} > ${completion}
        DEPENDS demarche_program VERBATIM)
    list(APPEND completions ${completion})
endforeach()
add_custom_target(completion ALL DEPENDS ${completions})
