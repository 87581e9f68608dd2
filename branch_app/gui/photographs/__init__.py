"""The photograph in an applicant's file: card, camera, choosing the part that is kept.

The camera is reached through `camera.Camera` alone; `qt_camera` is the only module that knows it.
"""
