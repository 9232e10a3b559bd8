# SPDX-License-Identifier: GPL-3.0-or-later
# The .deb of `./dev package`, by CPack. Libraries are found by dpkg-shlibdeps; what is loaded at run time is named.
set(CPACK_GENERATOR DEB)
set(CPACK_PACKAGE_NAME muster)
set(CPACK_PACKAGE_VERSION "${PROJECT_VERSION}")
set(CPACK_PACKAGE_DESCRIPTION_SUMMARY "share large files in one building, without a server that can fail")
set(CPACK_PACKAGE_DESCRIPTION
  "Some computers of a network run a tracker: the trackers find each other\n\
by multicast, elect a master, keep one database among them, and take over\n\
from one another. The others share files, and fetch them chunk by chunk\n\
from all who have them. Ordinary BitTorrent clients can use the trackers.")
set(CPACK_PACKAGING_INSTALL_PREFIX /usr)
set(CPACK_STRIP_FILES ON)
set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_PACKAGE_MAINTAINER "The Muster developers <muster@localhost>")
set(CPACK_DEBIAN_PACKAGE_SECTION net)
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON)
set(CPACK_DEBIAN_PACKAGE_DEPENDS "libqt6sql6-sqlite")
set(CPACK_DEBIAN_PACKAGE_RECOMMENDS "qt6-translations-l10n, qt6-wayland")
set(folder "${PROJECT_SOURCE_DIR}/resources/package")
set(CPACK_DEBIAN_PACKAGE_CONTROL_EXTRA "${folder}/postinst;${folder}/prerm;${folder}/postrm")
set(CPACK_DEBIAN_PACKAGE_CONTROL_STRICT_PERMISSION ON)

# Debian wants these compressed, and without the date of their compression.
find_program(GZIP gzip)
if(GZIP)
  foreach(pair "changelog;${folder}/changelog" "muster.1;${PROJECT_SOURCE_DIR}/resources/muster.1")
    list(GET pair 0 name)
    list(GET pair 1 source)
    add_custom_command(OUTPUT "${PROJECT_BINARY_DIR}/package/${name}.gz" DEPENDS "${source}"
      COMMAND "${CMAKE_COMMAND}" -E copy "${source}" "${PROJECT_BINARY_DIR}/package/${name}"
      COMMAND "${GZIP}" -9nf "${PROJECT_BINARY_DIR}/package/${name}" VERBATIM)
    list(APPEND compressed "${PROJECT_BINARY_DIR}/package/${name}.gz")
  endforeach()
  file(MAKE_DIRECTORY "${PROJECT_BINARY_DIR}/package")
  add_custom_target(muster_package_texts ALL DEPENDS ${compressed})
  install(FILES "${PROJECT_BINARY_DIR}/package/changelog.gz" DESTINATION "${CMAKE_INSTALL_DATADIR}/doc/muster")
  install(FILES "${PROJECT_BINARY_DIR}/package/muster.1.gz" DESTINATION "${CMAKE_INSTALL_MANDIR}/man1")
else()
  install(FILES resources/muster.1 DESTINATION "${CMAKE_INSTALL_MANDIR}/man1")
endif()
install(FILES "${folder}/copyright" DESTINATION "${CMAKE_INSTALL_DATADIR}/doc/muster")

include(CPack)
